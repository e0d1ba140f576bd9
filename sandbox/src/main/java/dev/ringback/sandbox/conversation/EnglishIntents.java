package dev.ringback.sandbox.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Intents in English. */
final class EnglishIntents {
  static final IntentWords WORDS =
      new IntentWords(
          patterns(),
          Words.re(
              "\\?|^\\W*(?:what|where|when|how|do|does|is|are|can|could|who|which|will|would)\\b"),
          Words.re(
              "^\\W*hello\\?|\\b(?:can|could|will|would) (?:you (?:please )?(?:make|keep|send|hurry|repeat|say|hold|wait|speak|slow)|we (?:do|try|start|continue|go))\\b"),
          Words.re(
              "\\b(?:bruis\\w*|swell\\w*|swollen|infect\\w*|lumps?|lumpy|droop\\w*|burn(?:ed|s|ing|t)?|blister\\w*|rash|"
                  + "pain(?:ful)?|hurts?|numb(?:ness|ed)?|asymmetr\\w*|uneven|lopsided|bumps?|bleed\\w*|reaction|scar\\w*|discolou?r\\w*)\\b"),
          Words.re(
              "\\b(?:after (?:my|the|getting|having)|since (?:my|the|i|yesterday|last)|from (?:my|the) last|following|yesterday|"
                  + "last (?:week|month|night|\\w+day)|days? ago|weeks? ago|(?:had|got|did) (?:my|the|it|botox|filler\\w*))\\b"),
          Words.re(
              "\\b(?:my|the) (?:\\w+ )?(?:injections?|fillers?|botox|treatment|appointment|laser|peel|facial|session)\\b"),
          Words.re("\\b(?:does (?:it|that)|will (?:it|i|there)|is it|would it|do you|going to)\\b"),
          Words.re("^\\W*no,? thank(?:s| you)(?:,? bye)?\\W*$"));

  private EnglishIntents() {}

  private static Map<String, Pattern> patterns() {
    var p = new LinkedHashMap<String, Pattern>();
    p.put(
        "EMERGENCY",
        Words.re(
            "\\b(?:can't breathe?|(?:trouble|difficulty|hard time|struggling) (?:with )?breathing|short(?:ness)? of breath|chest pains?|"
                + "passed out|unconscious|fainted|throat (?:is |feels )?(?:closing|swelling|tight)|anaphyla\\w*|"
                + "can't see (?:anything|out|well|clearly|from)|lost (?:my )?(?:vision|sight)|vision (?:loss|is blurr\\w+|is going)|going blind|severe(?:ly)? (?:swelling|swollen|allergic)|"
                + "face is drooping|having a stroke|call(?:ing)? 911|heart attack|can't swallow|kill myself|suicid\\w*)\\b"));
    p.put(
        "STOP",
        Words.re(
            "^\\W*(?:stop|stopall|stop all|unsubscribe|quit|end|cancel|revoke|opt ?out)\\W*$|"
                + "\\bstop (?:texting|calling|messaging|contacting|emailing|sending)|\\b(?:remove|take) me (?:from|off)\\b|"
                + "\\b(?:don't|do not|never) (?:ever )?(?:call|text|contact|message|email) me\\b|\\bleave me alone\\b|\\bunsubscribe\\b|\\bopt(?:ing)? (?:me )?out\\b|\\b(?:lose|delete|forget) my number\\b|"
                + "\\b(?:quit|cease|enough with the) (?:texting|calling|messaging|contacting|bugging|bothering|texts|calls|messages)|\\bstop (?:bugging|bothering)|"
                + "\\bno more (?:texts?|calls?|messages?|emails?)\\b|\\b(?:don't|do not) (?:want|wish) (?:to (?:hear from|get|receive|be contacted)|any more (?:texts|calls|messages))"));
    p.put(
        "PERSON",
        Words.re(
            "\\b(?:talk|speak|chat|connect(?:ed)?|transfer(?:red)?|put me through) (?:me )?(?:to|with) (?:a |an |some |the |your )?(?:real |actual |live |human )?"
                + "(?:person|human|being|someone|somebody|staff|receptionist|manager|representative|rep|agent|operator|provider|nurse|doctor|front desk|one)\\b|"
                + "^\\W*(?:a )?(?:human|person|agent|operator|representative|real person)\\W*(?:please)?\\W*$|"
                + "\\b(?:have|get|want) (?:a |an )?(?:real |actual )?(?:person|human|someone|somebody)(?: to)? (?:call|text|help)\\b|"
                + "\\b(?:want|need|prefer|rather have|give me|get me) (?:a |an )?(?:real |actual |live )?(?:human|person)\\b"));
    p.put(
        "ARE_YOU_A_BOT",
        Words.re(
            "\\b(?:are you|r u) (?:a |an |really |actually )*(?:real|human|person|bot|robot|ai|machine|computer|automated|chat ?gpt)\\b|"
                + "\\bis this (?:a |an |really )*(?:bot|robot|ai|real person|automated|recording|computer|human|machine)\\b|"
                + "\\bam i (?:talking|speaking|texting|chatting) (?:to|with) (?:a |an )?(?:bot|robot|ai|human|real person|person|machine|computer)\\b"));
    p.put(
        "COMPLAINT",
        Words.re(
            "\\b(?:complain\\w*|complaint|unacceptable|(?:terrible|awful|horrible) (?:service|experience|job|staff|place|clinic|results?)|the worst|ridiculous|disappoint\\w*|unhappy with (?:the|your|my) (?:results?|service|treatment|visit|experience|last)|dissatisfied|refund|rude|"
                + "nobody (?:called|answered|answers|picks? up|ever)|no one (?:called|answered|answers|picks? up|ever)|never called (?:me )?back|"
                + "furious|angry|fed up|lawyer|bad review|waste of (?:time|money)|botched|scam)\\b"));
    p.put(
        "WRONG_NUMBER",
        Words.re(
            "\\b(?:wrong number|wrong person|i (?:didn't|did not|never) call(?:ed)?\\b(?! back)|don't know (?:who|what) (?:you are|this is)|no idea who (?:you are|this is))"));
    p.put(
        "NOT_INTERESTED",
        Words.re(
            "\\b(?:not interested|no longer interested|changed my mind|(?:found|went with|booked) (?:another|somewhere|someone) (?:else|clinic|place)|"
                + "already booked (?:elsewhere|somewhere)|never ?mind|don't (?:want|need) (?:it|this|anything|that)(?: anymore)?)\\b"));
    p.put(
        "LATER",
        Words.re(
            "\\b(?:(?:call|text|talk|try|message|reach out)(?: to)?(?: me| you)?(?: back)?(?: again)? (?:later|tomorrow|tonight|next week|another (?:time|day)|in (?:a|an|\\d+)\\b[^.!?]*)|"
                + "not (?:a good|the best|a great) time|can't talk|busy (?:right )?now|driving|in a meeting|get back to you|let me think|think (?:about it|it over)|another time|not right now|not now)\\b"));
    p.put(
        "PRICE",
        Words.re(
            "\\b(?:how much|prices?|pricing|costs?|rates|fees?|what do you charge|charge for|ballpark|quote)\\b"));
    p.put(
        "CLINICAL",
        Words.re(
            "\\b(?:is (?:it|this|that|\\w+) safe|safe (?:for|with|to|if|while)|side effects?|interact\\w*|how many units|what dos(?:e|age)|"
                + "should i stop (?:taking)?|what are the risks|contraindicat\\w*|am i (?:a )?(?:good )?candidate|is (?:it|this) normal|"
                + "can i (?:\\w+ ){0,6}(?:while|if|when) (?:i'm |i am |taking |on |pregnant|nursing|breast)|would (?:it|that) affect my)\\b[^.!]*"));
    p.put(
        "BOOK",
        Words.re(
            "\\b(?:book(?:ing)?|appointments?|schedule (?:a|an|me|it|something)|come in|consult(?:ation)?s?|get (?:me )?in|availab\\w+|openings?|"
                + "sign me up|set (?:something|it|that) up|i'd (?:like|love) to (?:come|get|do|try|book|schedule)|interested in|looking (?:for|to)|(?:want|wanted) to (?:get|do|try|come))\\b"));
    p.put(
        "RESCHEDULE",
        Words.re(
            "\\b(?:reschedul\\w*|(?:move|change|push|switch) (?:my|the|our) (?:\\w+ )?(?:appointment|visit|consult\\w*|booking)|"
                + "(?:different|another|new) (?:day|time|date) for my (?:\\w+ )?(?:appointment|visit|consult\\w*))\\b"));
    p.put(
        "CANCEL",
        Words.re(
            "\\b(?<!if i )cancel(?:l?ing)? (?:my|the|our|it|that)\\b(?! (?:policy|fee))|\\b(?:need|want|have|like) to cancel\\b|"
                + "\\b(?:can't|cannot|won't|unable to|not able to) (?:make|come to|keep|attend) (?:it to )?(?:my|the|our) (?:\\w+ )?(?:appointment|visit|consult\\w*)\\b"));
    p.put(
        "LANGUAGE",
        Words.re(
            "\\b(?:in|speak|speaks|habla\\w*|text|write|prefer|switch to) (?:\\w+ )?(?:spanish|español|espanol|english)\\b|"
                + "\\b(?:spanish|español|espanol),? (?:please|por favor)|^\\W*(?:spanish|español|espanol)\\W*$"));
    p.put(
        "BY_TEXT",
        Words.re(
            "\\b(?<!don't )(?<!not )(?<!stop )(?:text me\\b(?! (?:later|tomorrow|tonight|next|in an?|back later))|"
                + "(?:rather|prefer|better|easier) (?:to |if we |if you )?(?:just )?(?:text|texting|by text|over text|do (?:it|this) (?:by|over) text)|"
                + "can (?:we|you|i) (?:just )?text\\b|send (?:me )?(?:it |that |this |them )?(?:to me )?(?:by|in|as|over) (?:a )?text)"));
    p.put(
        "BY_CALL",
        Words.re(
            "\\b(?<!don't )(?<!not )(?<!never )(?<!ever )(?:(?:call|phone|ring) me(?=\\s*(?:$|[.,!?;]|back|now|please|instead|on|at|right|asap|if|so|and))|"
                + "(?:rather|prefer|easier) (?:to )?(?:just )?(?:talk|a call|be called|speak)\\b(?! (?:to|with) (?:an?|some|the|my))|"
                + "give me a (?:call|ring)|can you (?:just )?call\\b)"));
    p.put(
        "MINOR",
        Words.re(
            "\\b(?:i'm|i am|she's|he's|she is|he is|my (?:son|daughter|kid|child|niece|nephew|sister|brother|teenager) is|who is|who's) (?:only |just |still )?"
                + "(?:[5-9]|1[0-7]|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\\b(?!:| (?:minutes?|hours?|days?|weeks?|months?|miles?|pounds|am|pm|o'clock))|"
                + "\\b(?:[5-9]|1[0-7]|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -]?years?[ -]?olds?\\b|"
                + "\\bunder (?:18|eighteen)\\b|\\bunder-?age\\b|\\bi'm a minor\\b|\\bmy teen\\w*|\\bin (?:high|middle) school\\b"));
    p.put(
        "SOMEONE_ELSE",
        Words.re(
            "\\bmy (?:husband|wife|spouse|partner|friend|mom|mother|dad|sister|daughter|son|boss|neighbor|boyfriend|girlfriend|ex)(?:'s)? "
                + "(?:\\w+ )?(?:appointments?|visits?|records?|results?|bookings?|treatments?|file|chart|data)\\b|"
                + "\\b(?:when|what time) (?:is|does) my (?:husband|wife|spouse|partner|friend|mom|mother|sister|daughter|boyfriend|girlfriend|ex)\\b|"
                + "\\b(?:did|has|is|was) my (?:husband|wife|spouse|partner|friend|mom|mother|sister|daughter|boyfriend|girlfriend|ex) (?:book|come|been|there|a patient|a client|seen|scheduled)|"
                + "\\b(?:other|another) (?:patient|client)s?'?s? (?:name|number|appointment|data|record)"));
    p.put(
        "OFF_TOPIC",
        Words.re(
            "\\b(?:ignore|disregard|forget|override) (?:all |any |the |your |of |previous |prior |above |earlier )*(?:instructions?|rules?|polic\\w+|prompts?|guidelines)|"
                + "\\b(?:you are now|from now on you|pretend (?:to be|you're|you are|that)|act as|role[- ]?play|system prompt|developer mode|jailbreak|repeat after me|"
                + "(?:reveal|print|show) (?:me )?your (?:prompt|instructions|rules)|(?:write|sing|tell) (?:me )?an? (?:poem|essay|song|story|haiku|joke|riddle|limerick)|"
                + "what's the (?:weather|capital)|who (?:won|is the president)|let's play|solve this)\\b"));
    p.put(
        "ABUSE",
        Words.re(
            "\\b(?:f(?:u|\\*)(?:c|\\*)k (?:you|off|yourself)|screw you|go to hell|shut (?:the \\w+ )?up|"
                + "(?:you|ya)(?:'re| are)? (?:an? |such an? |all |just an? )?(?:\\w+ )?(?:bitch\\w*|idiots?|morons?|assholes?|bastards?|piece of (?:shit|crap|trash)|whore|stupid|worthless)|"
                + "(?:stupid|dumb|fucking|goddamn) (?:\\w+ )?(?:bitch|idiot|moron|asshole|bot|machine|robot)|"
                + "i(?:'ll| will|'m going to|'m gonna) (?:kill|hurt|find|beat|burn|destroy) (?:you|your|that|the|this)\\b)"));
    return p;
  }
}
