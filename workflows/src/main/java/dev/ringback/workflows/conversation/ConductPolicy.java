package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.PlainWords;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether words are an instruction to the assistant, an attack on a person, or no words at all.
 * Swearing about a thing is none of them.
 */
public final class ConductPolicy {
  private static final Pattern OFF_TOPIC =
      Pattern.compile(
          String.join(
              "|",
              "\\b(ignore|disregard|forget|override|bypass)( all| any| every\\w*)*( of)?( your| the| my| these| those| its)?( previous| prior| above| earlier| other| initial| system| safety)* (instruction|prompt|rule|message|guideline|direction|programming|training|restriction|told)\\w*",
              "\\b(ignore|disregard|forget) (everything|all)( \\w+)? (above|before|prior|said|told)\\b|\\bforget (that )?you('?re| are) (an? )?(ai|assistant|bot|receptionist)\\b",
              "\\bsystem (prompt|message|instruction)\\w*|\\b(developer|dan|god|debug|admin|jailbreak|sudo) mode\\b|\\bjailbreak\\w*|\\bprompt injection\\b",
              "\\byou are now (an? |my |the |in |called |named |dan\\b|free|unrestricted)|\\bfrom now on,? you\\b|\\bnew instructions?:",
              "\\b(pretend|imagine) (to be|you are|you'?re|that you|like you)\\b|\\b(act|behave|respond|speak|answer|talk) (as|like) (if you|though you|an? (?!soon)(\\w+ )?(pirate|doctor|lawyer|ai|hacker|human|character|unrestricted|different|girlfriend|poet|assistant|model|bot|expert|robot)\\b)|\\brole ?-?play\\w*",
              "\\b(repeat|reveal|show|print|display|output|list|tell me|recite|dump|share|give me|what are|what is|what'?s|what were)( me)?( back)?( all| exactly)*( of)? your (initial |system |secret |hidden |internal |original |exact )*(instructions?|rules|prompts?|guidelines|programming|configuration|training data)\\b(?! (on|about|for|regarding|around|when|if))",
              "\\b(which|what) (language |ai )?(model|llm) are you\\b|\\bare you (chatgpt|gpt|claude|gemini)\\b|<\\/?(system|instructions?)>|\\[(system|inst)\\]",
              "\\b(write|compose|make up|generate|sing)( me)? (an? |some |the )?(\\w+ )?(poem|essay|haiku|song|story|rap|python|code|script|program|limerick|homework|cover letter|resume)\\b",
              "\\btell( me)? (an? |another |some )?(\\w+ )?(joke|riddle|bedtime story)s?\\b|\\bcapital of\\b|\\bwho (won|is the president)\\b|\\bsolve (this|the) (equation|riddle|puzzle|problem)\\b",
              "\\b(ignor|olvid)\\w+( todas?)?( las| tus| sus| los)?( \\w+)? ?(instrucciones|reglas|indicaciones|ordenes)\\b|\\bprompt del sistema\\b|\\b(ahora|desde ahora|a partir de ahora) eres\\b",
              "\\b(finge|finja|imagina|imagine|simula|haz de cuenta)( ser| que eres| que es usted)\\b|\\bactua como\\b|\\b(repit|repet|muestr|dim|revel)\\w*( todas)? (tus|sus) (reglas|instrucciones|indicaciones)\\b",
              "\\b(escrib\\w*|cuent\\w+|dime|digame|haz)(me)? (un|una|otro|otra) (\\w+ )?(poema|chiste|cuento|cancion|ensayo|adivinanza)\\b"));

  /** Insults count when aimed at somebody, slurs and threats always. */
  private static final Pattern ABUSIVE =
      Pattern.compile(
          String.join(
              "|",
              "\\b(fuck|screw|damn) (you|u|off|y'?all|yourself|all of you)\\b|\\bgo (fuck|screw|kill|hang) (yourself|urself)\\b|\\bkys\\b|\\bgo to hell\\b|\\beat shit\\b|\\bsuck my \\w+",
              "\\b(you|u|ur|your|you'?re|you are|yall|y'?all|bunch of)( all| people| guys| are| a| an| such| such a| just| nothing but| fucking| freaking| goddamn| stupid| dumb| little| bunch of| piece of| lying| ugly| worthless| useless| damn| absolute| complete)* (idiots?|morons?|bitch(es)?|assholes?|bastards?|whores?|sluts?|cunts?|imbeciles?|retards?|scum|scumbags?|trash|shit|dumbass(es)?|dickheads?|pigs?|pricks?|twats?|stupid|pathetic|losers?)\\b",
              "\\b(stupid|dumb|fucking|lying|goddamn) (bitch|cow|cunt|whore|idiot|moron|robot|bot|machine|people|asshole|bastard)\\b|^(bitch|cunt|asshole|whore|slut|idiot|moron)\\W*$|\\bpiece of shit\\b|\\bson of a bitch\\b(?!,? (that|it) hurt)",
              "\\b(i'?ll|i will|i'?m (going to|gonna)|gonna|going to|want to|should) (fucking )?(kill|hurt|shoot|stab|rape|beat|hunt|destroy|strangle|murder|slap|punch) (you|u|your|all of you|y'?all|her|him|them|that)\\b|\\b(burn|blow|shoot) (down |up )?(your|the|that|this) (clinic|place|building|spa|office)( down| up)?\\b|\\bi know where you (live|work)\\b|\\bhope you (all )?die\\b|\\byou('?ll| will) (regret|pay for) (this|it)\\b|\\bbomb (your|the|threat)\\b",
              "\\b(nigg(er|a)s?|fagg?ots?|kikes?|chinks?|wetbacks?|spics?|trann(y|ies)|beaners?|gooks?)\\b",
              "\\b(hijo|hija|hijos) de (puta|perra|la chingada)\\b|\\b(chinga|chingue)n? (tu|a tu|a su|su)\\b|\\b(vete|vayase|vayanse|anda|andate) (a la (mierda|chingada|verga)|al (diablo|infierno|carajo))\\b",
              "\\b(eres|es usted|son|sos|usted es|ustedes son)( una?| unos| unas| bien| muy| tan)* (puta|perra|pendej\\w|idiotas?|imbecil(es)?|estupid\\w+|inutil(es)?|basura|maric\\w+|cabron\\w*|mierda)\\b|^(puta|pendej\\w|idiota|imbecil|estupid\\w|cabron|maricon|perra)\\W*$|\\bputa madre\\b|\\bpinche (robot|maquina|vieja|gente|idiota|estupid\\w)\\b",
              "\\b(te|los|las|la|lo|le) voy a (matar|golpear|pegar|violar|quemar|madrear|partir)\\b|\\b(voy a|vamos a) (matar|quemar|golpear)(te|los|la|lo|les)?\\b(?! (grasa|calorias))"));

  private static final List<String> KEYBOARD =
      List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz");

  private ConductPolicy() {}

  /** Whether it is not about the clinic: role play, instructions to the assistant, riddles. */
  public static boolean offTopic(String words) {
    return OFF_TOPIC.matcher(PlainWords.of(words)).find();
  }

  /** Whether it holds insults to somebody, slurs or threats. */
  public static boolean abusive(String words) {
    return ABUSIVE.matcher(PlainWords.of(words)).find();
  }

  /** Whether nothing in it can be a word, a number or a sign that means something. */
  public static boolean gibberish(String words) {
    String said = PlainWords.of(words);
    if (said.isEmpty() || said.codePoints().anyMatch(c -> Character.isDigit(c) || c > 0x2100)) {
      return false;
    }
    List<String> tokens =
        Arrays.stream(said.split("[^\\p{L}']+")).filter(t -> !t.isEmpty()).toList();
    return tokens.stream().allMatch(ConductPolicy::noWord);
  }

  private static boolean noWord(String token) {
    if (token.length() < 4) {
      return false;
    }
    return (!token.matches(".*[aeiouy].*") && token.length() > 4)
        || token.matches(".*[bcdfghjklmnpqrstvwxz]{6,}.*")
        || token.matches("(.)\\1{3,}")
        || KEYBOARD.stream().anyMatch(row -> runs(token, row));
  }

  /** Whether most of the token follows a row of the keyboard. */
  private static boolean runs(String token, String row) {
    for (int i = 0; i + 5 <= token.length(); i++) {
      if (row.contains(token.substring(i, i + 5))) {
        return true;
      }
    }
    return false;
  }
}
