package dev.ringback.sandbox.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Intents in Spanish, with and without accents, polite and familiar. */
final class SpanishIntents {
  static final IntentWords WORDS =
      new IntentWords(
          patterns(),
          Words.es(
              "[?¿]|^\\W*(?:que|donde|cuando|como|cual|quien|puedo|pueden|tienen|hay|es|son|hacen|aceptan)\\b"),
          Words.es(
              "^\\W*(?:hola|bueno)\\?|\\b(?:puede|podria|podemos|podriamos) (?:repetir|esperar|hablar|mandar|enviar|seguir|continuar|hacerlo)\\w*"),
          Words.es(
              "\\b(?:moret\\w+|moraton\\w*|hincha\\w*|inflama\\w*|infect\\w*|infeccion|bult\\w+|caid[ao]|quemadura\\w*|quemo|ampolla\\w*|"
                  + "sarpullido|dolor|duele|adormecid\\w*|dispare\\w+|sangr\\w+|reaccion|cicatri\\w+)\\b"),
          Words.es(
              "\\b(?:despues de|desde (?:el|la|mi|ayer|que)|tras|ayer|la semana pasada|el mes pasado|hace (?:\\w+) (?:dias?|semanas?|mes(?:es)?)|me (?:hice|hicieron|puse|pusieron))\\b"),
          Words.es(
              "\\b(?:mi|mis|el|la|las) (?:inyeccion\\w*|relleno\\w*|botox|tratamiento|cita|laser|peeling|facial|sesion)\\b"),
          Words.es("\\b(?:va a|voy a|me va|puede|podria|seria|se (?:hincha|inflama))\\b"),
          Words.es("^\\W*no,? (?:muchas )?gracias\\W*$"));

  private SpanishIntents() {}

  private static Map<String, Pattern> patterns() {
    var p = new LinkedHashMap<String, Pattern>();
    p.put(
        "EMERGENCY",
        Words.es(
            "\\b(?:no puedo respirar|me (?:falta|cuesta) (?:el aire|respirar)|dolor (?:de|en el) pecho|me duele el pecho|me desmay\\w+|inconsciente|"
                + "se me cierra la garganta|anafila\\w*|no (?:puedo ver|veo nada)|perdi la vista|llam\\w+ al 911|infarto|suicid\\w*|matarme)\\b"));
    p.put(
        "STOP",
        Words.es(
            "^\\W*(?:stop|alto|parar?|pare|basta|cancelar|baja)\\W*$|\\b(?:ya )?no me (?:llam|escrib|mand|contact|molest|text|envi)\\w*|"
                + "\\bdej\\w+ de (?:llamar|escribir|mandar|molestar|enviar|contactar)\\w*|\\b(?:quit|saqu|sac|borr|elimin)\\w+ (?:me )?(?:de (?:la|su) lista|mi numero)|"
                + "\\b(?:quiteme|saqueme|borreme)\\b|\\bno quiero (?:mas|recibir)\\b[^.!?]*(?:mensajes?|llamadas?|textos?|correos?)|\\bdejenme en paz\\b|\\bdejame en paz\\b"));
    p.put(
        "PERSON",
        Words.es(
            "\\b(?:hablar|comunicar\\w*|pas\\w+|conect\\w+|pong\\w+) (?:me )?(?:con|a) (?:una? |el |la |algun[oa]? )?(?:persona|humano|alguien|recepcion\\w*|encargad\\w+|gerente|agente|operador\\w*|doctor\\w*|enfermer\\w+|representante)|"
                + "^\\W*(?:con )?(?:una? )?(?:persona|humano|agente|operador|representante)(?: real)?\\W*(?:por favor)?\\W*$|\\bpersona (?:real|de verdad)\\b|\\bque me (?:llame|atienda) (?:alguien|una persona)"));
    p.put(
        "ARE_YOU_A_BOT",
        Words.es(
            "\\b(?:eres|es usted|es|estoy hablando con|hablo con) (?:una? )?(?:robot|bot|maquina|computadora|persona real|humano|inteligencia artificial|ia|grabacion)\\b"));
    p.put(
        "COMPLAINT",
        Words.es(
            "\\b(?:quej\\w+|reclam\\w+|inaceptable|(?:pesimo|terrible|horrible) (?:servicio|trato|resultado|experiencia)|es una verguenza|reembolso|devuelvan|decepcionad\\w+|"
                + "nadie (?:contesta|me llamo|me contesto|responde)|grosero\\w*|furios\\w+|estafa|hart[ao])\\b"));
    p.put(
        "WRONG_NUMBER",
        Words.es(
            "\\b(?:numero equivocado|se equivoc\\w+|equivocad[ao]|yo no (?:llame|los llame|he llamado)|no (?:se|conozco) quien(?:es)? (?:es|son))\\b"));
    p.put(
        "NOT_INTERESTED",
        Words.es(
            "\\b(?:no (?:me interesa|estoy interesad[ao])|ya no (?:me interesa|quiero)|cambie de opinion|ya (?:encontre|fui a) otr[oa]|no lo necesito)\\b"));
    p.put(
        "LATER",
        Words.es(
            "\\b(?:mas tarde|luego (?:le|te|les)|(?:llam|escrib)\\w+ (?:luego|despues|mas tarde|manana|otro dia)|ahora no (?:puedo)?|no es buen momento|estoy (?:manejando|conduciendo|ocupad[ao]|en una reunion|trabajando)|"
                + "(?:lo|la) (?:voy a pensar|pienso)|dejeme pensarlo|otro momento)\\b"));
    p.put(
        "PRICE",
        Words.es(
            "\\b(?:cuanto (?:cuesta|cuestan|vale|valen|sale|es|cobran|seria)|precios?|costos?|cuesta|cobran|tarifas?|presupuesto para)\\b"));
    p.put(
        "CLINICAL",
        Words.es(
            "\\b(?:es (?:seguro|peligroso)|efectos? secundarios?|riesgos?|cuantas unidades|que dosis|debo dejar de tomar|contraindicacion\\w*|soy (?:buena? )?candidat[ao]|es normal|"
                + "puedo \\w+(?: \\w+){0,6} (?:si|estando|mientras|tomando) [^.!]*)"));
    p.put(
        "BOOK",
        Words.es(
            "\\b(?:(?:una|hacer|agendar|sacar|pedir|reservar|programar) (?:una )?(?:cita|consulta|hora)|agendar|reservar|quisiera (?:ir|venir|hacerme|ponerme|probar)|me gustaria (?:ir|venir|hacerme|ponerme|probar|agendar)|"
                + "quiero (?:ir|venir|hacerme|ponerme|probar|agendar)|me interesa|estoy interesad[ao]|disponibilidad|apuntarme)\\b"));
    p.put(
        "RESCHEDULE",
        Words.es(
            "\\b(?:reagendar|reprogramar|(?:cambiar|mover|pasar) (?:mi|la|de) (?:cita|consulta|fecha|hora))\\b"));
    p.put(
        "CANCEL",
        Words.es(
            "\\bcancel(?:ar|e|eme) (?:mi|la|una) (?:cita|consulta|hora|reserva)\\b|\\bno (?:puedo|podre|voy a poder) (?:ir|llegar|asistir) a (?:mi|la) (?:cita|consulta)\\b"));
    p.put(
        "LANGUAGE",
        Words.es(
            "\\b(?:en|habla\\w*|prefiero) (?:\\w+ )?(?:espanol|ingles|spanish|english)\\b|^\\W*(?:espanol|ingles)(?: por favor)?\\W*$"));
    p.put(
        "BY_TEXT",
        Words.es(
            "\\b(?<!no )(?:(?:escrib|text)\\w*me\\b(?! (?:luego|despues|mas tarde|manana))|mejor por (?:mensaje|texto)|prefiero (?:mensajes?|texto|escribir)|(?:mandeme|mandame|envieme|enviame) un (?:mensaje|texto)|por (?:mensaje|texto)\\b)"));
    p.put(
        "BY_CALL",
        Words.es(
            "\\b(?<!no )(?:(?:llameme|llamame|me (?:puede|pueden|podria|podrian) llamar)\\b(?! (?:luego|despues|mas tarde|manana))|prefiero (?:hablar|una llamada|por telefono))"));
    p.put(
        "MINOR",
        Words.es(
            "\\b(?:tengo|tiene|cumplio) (?:solo |apenas )?(?:[5-9]|1[0-7]|doce|trece|catorce|quince|dieciseis|diecisiete)(?: anos)?\\b(?! (?:dias|semanas|meses|minutos))|\\b(?:de|con) (?:[5-9]|1[0-7]|doce|trece|catorce|quince|dieciseis|diecisiete) anos\\b|"
                + "\\bmenor(?:es)? de (?:edad|18)\\b|\\bsoy menor\\b"));
    p.put(
        "SOMEONE_ELSE",
        Words.es(
            "\\b(?:la (?:cita|consulta|informacion)|el (?:expediente|tratamiento)|los (?:datos|resultados)) de (?:mi|otra) (?:espos[ao]|marido|mujer|amig[ao]|hermana|mama|madre|hija|novi[ao]|jefa|paciente|client[ea])\\b|"
                + "\\bcuando (?:va|viene|tiene) mi (?:espos[ao]|marido|mujer|amig[ao]|hermana|mama|hija|novi[ao])\\b"));
    p.put(
        "OFF_TOPIC",
        Words.es(
            "\\b(?:ignor\\w+|olvid\\w+) (?:\\w+ )?(?:las |tus |sus |todas las )*(?:instrucciones|reglas|politicas)|\\b(?:haz de cuenta|finge|actua como|ahora eres|cuentame un chiste|escribe(?:me)? un (?:poema|cuento)|que tiempo hace|quien gano)\\b"));
    p.put(
        "ABUSE",
        Words.es(
            "\\b(?:vete a la (?:mierda|chingada)|chinga tu|pendej[ao]s?|idiotas?|estupid[ao]s?|imbeciles?|imbecil|hij[ao] de puta|callate|te voy a (?:matar|golpear|encontrar))\\b"));
    return p;
  }
}
