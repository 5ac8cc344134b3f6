package fiducia.alliance;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notices words that may hint at danger in a free text in English, Spanish, French, Portuguese or
 * German.
 *
 * <p>A hint does one thing: the answer to the client also shows {@link CrisisHelp}, which is shown
 * on every page anyway. It never blocks, grades, mails or alerts anyone, and is never stored or
 * logged. It rather shows help once too often: a denial ("I would never kill myself") is a hint as
 * well. Its absence means nothing at all, and must never be shown as if it did.
 *
 * <p>The phrases are our own collection, not validated; the operator reviews them with people who
 * speak each language.
 */
public final class DangerWords {

  // Lower case, without accents and apostrophes; * stands for the rest of a word, also nothing.

  private static final List<String> ENGLISH =
      List.of(
          "suicid*",
          "(?:kill|kills|killing|killed) (?:myself|my self|him|her|them|someone|somebody|people)",
          "(?:hang|hanging|shoot|shooting|drown|drowning|poison|starve) myself",
          "(?:hurt|hurting|harm|harming|cut|cutting|burn|burning|injure|injuring) myself",
          "self harm*",
          "selfharm*",
          "self injur*",
          "(?:end|ending|take|taking|took) my (?:own )?life",
          "(?:end|ending) (?:it all|my pain forever)",
          "(?:want|wanted|wanna|going|ready|wish|hope|like|prefer|plan|planning|have|better) to die",
          "wanna die",
          "gonna die by my",
          "(?:wish|wished) (?:that )?i (?:was|were|am) (?:dead|never born|not alive|not here)",
          "(?:wish|wished) (?:that )?i (?:wasnt|werent) (?:here|alive|born)",
          "(?:wish|wished) (?:that )?i had never been born",
          "(?:wish|wished) (?:that )?i could (?:die|disappear forever|not wake up)",
          "better off (?:dead|without me)",
          "rather be dead",
          "id rather die",
          "i would rather die",
          "(?:dont|do not|didnt|did not|no longer) want to (?:live|be alive|exist|wake up|be here)",
          "(?:dont|do not) want to be here any ?more",
          "(?:dont|do not) wanna (?:live|be alive|wake up)",
          "(?:not|isnt|isn) worth living",
          "no (?:reason|point|will) (?:to|in|of) (?:live|living)",
          "no reason to (?:go on|keep going|be alive)",
          "(?:cant|cannot|can not) (?:go on|live) (?:any ?more|any longer|like this|living)",
          "never wake up",
          "not wake up",
          "overdos*",
          "jump off (?:a|the) (?:bridge|roof|building)",
          "(?:he|she|they|my (?:husband|wife|partner|father|mother|boyfriend|girlfriend))"
              + " (?:beats|beat|hits|chokes|choked|strangles|strangled|rapes|raped) me",
          "(?:threatened|threatens|going|wants) to kill me",
          "afraid for my life",
          "(?:not|dont feel|do not feel) safe at home",
          "raped",
          "being abused");

  private static final List<String> SPANISH =
      List.of(
          "suicid*",
          "(?:matarme|me mato|me voy a matar|me quiero matar|quiero matarme|me mataria)",
          "(?:ahorcarme|colgarme|dispararme|envenenarme|tirarme (?:del|de un|al|por la))",
          "(?:quitarme|terminar con|acabar con) (?:la|mi) vida",
          "acabar con (?:todo|esto para siempre)",
          "(?:quiero|quisiera|deseo|queria|prefiero|preferiria|ganas de|ojala) (?:morir|morirme|estar muert[oa])",
          "ganas de (?:morir|morirme|no vivir|desaparecer para siempre)",
          "me quiero morir",
          "ojala (?:me muera|estuviera muert[oa]|no despertara|no hubiera nacido)",
          "(?:no quiero|ya no quiero|no queria|no tengo ganas de) (?:vivir|seguir viv[oa]|seguir viviendo|despertar)",
          "no (?:puedo|quiero) mas con (?:la|mi|esta) vida",
          "no (?:quiero|puedo) seguir viviendo",
          "(?:no vale la pena|no merece la pena|no tiene sentido) (?:vivir|seguir viviendo|la vida|mi vida)",
          "(?:sin|no tengo|ninguna) (?:razon|razones|motivo|motivos) (?:para|de) vivir",
          "(?:mejor|estaria mejor|estarian mejor) (?:muert[oa]|sin mi)",
          "(?:hacerme|me hago|me he hecho|me hice) dano",
          "(?:cortarme|me corto|me cortaba|lastimarme|me lastimo|herirme|quemarme|autolesion*)",
          "(?:tomarme|tragarme) todas las (?:pastillas|pildoras)",
          "sobredosis",
          "(?:matarlo|matarla|matarlos|matar a alguien)",
          "me (?:pega|golpea|amenaza|viola|violo|violaron|ahorca|estrangula)",
          "(?:quiere|amenaza con|va a) matarme",
          "temo por mi vida",
          "no estoy segur[oa] en (?:mi )?casa");

  private static final List<String> FRENCH =
      List.of(
          "suicid*",
          "(?:me tuer|me suis tue*|me tuerai|me pendre|me noyer|me flinguer|mempoisonner|me foutre en lair)",
          "mettre fin a (?:mes jours|ma vie|tout)",
          "(?:envie|decide|veux|voudrais|vais) den finir",
          "en finir avec (?:la|ma|cette) vie",
          "den finir avec (?:la|ma|cette) vie",
          "(?:veux|voudrais|voulais|envie de|prefere|prefererais|aimerais) (?:mourir|crever|etre mort*|disparaitre pour toujours)",
          "(?:aimerais|voudrais|prefererais) ne (?:pas|plus|jamais) (?:me reveiller|etre ne*|etre en vie|exister)",
          "(?:ne veux|veux|ne peux|peux) plus (?:vivre|etre la|exister|continuer a vivre)",
          "plus envie de (?:vivre|vive|me reveiller)",
          "pas envie de vivre",
          "(?:la|ma) vie (?:ne )?(?:vaut|vaux) (?:pas|plus) (?:la peine|le coup)",
          "(?:plus|pas|aucune) (?:de )?raison de vivre",
          "mieux (?:mort*|sans moi)",
          "(?:me faire|me fais|me suis fait|mettre) du mal a moi",
          "me faire (?:du )?mal",
          "me fais du mal",
          "(?:me scarifie*|me coupe les veines|me couper les veines|mautomutil*|automutil*)",
          "mouvrir les veines",
          "sauter (?:du|dun) (?:pont|toit|balcon)",
          "(?:overdose|surdose)",
          "(?:le|la|les) tuer",
          "tuer quelquun",
          "(?:il|elle|mon mari|ma femme|mon conjoint|mon copain) me (?:frappe|bat|viole|etrangle|menace)",
          "ma (?:violee|viole|etranglee|frappee|battue)",
          "(?:veut|menace de) me tuer",
          "peur pour ma vie",
          "pas en securite (?:chez moi|a la maison)");

  private static final List<String> PORTUGUESE =
      List.of(
          "suicid*",
          "(?:me matar|matar me|vou me matar|matar a mim mesm[oa]|me enforcar|enforcar me|me envenenar|dar um tiro em mim)",
          "(?:tirar|acabar com|terminar com|por fim a) (?:a )?minha (?:propria )?vida",
          "(?:acabar com tudo|por fim a tudo|por um fim a tudo)",
          "(?:quero|queria|quis|prefiro|preferia|vontade de|desejo) (?:morrer|estar mort[oa]|sumir para sempre|desaparecer para sempre)",
          "queria (?:nao ter nascido|nunca ter nascido|nao acordar)",
          "(?:nao quero|ja nao quero|nao queria|sem vontade de) (?:mais )?(?:viver|estar viv[oa]|acordar|existir)",
          "nao (?:aguento|suporto) mais (?:viver|a vida|esta vida|essa vida)",
          "(?:nao vale a pena|nao faz sentido) (?:viver|continuar vivend[oa]|a vida)",
          "(?:sem|nenhuma|nao tenho|nao ha) (?:razao|razoes|motivo|motivos) (?:para|pra) viver",
          "(?:melhor|estaria melhor|estariam melhor) (?:mort[oa]|sem mim)",
          "(?:me cortar|cortar me|me corto|me machucar|machucar me|me machuco|me ferir|ferir me|automutil*|autolesao)",
          "tomar todos os (?:comprimidos|remedios)",
          "overdose",
          "pular (?:da ponte|do predio)",
          "(?:mata lo|mata la|matar alguem)",
          "(?:ele|ela|meu marido|minha mulher|meu namorado) (?:me )?(?:bate|bate me|agride|agride me|estupra|violou|ameaca|ameaca me)",
          "(?:me bate|bate me|me agride|me estuprou|me violou|fui estuprada|fui violada)",
          "(?:quer|ameaca) me matar",
          "medo pela minha vida",
          "nao estou segur[oa] em casa");

  private static final List<String> GERMAN =
      List.of(
          "suizid*",
          "selbstmord*",
          "selbsttotung*",
          "freitod",
          "lebensmude*",
          "lebensmuede*",
          "(?:mich|mir) (?:selbst )?(?:umbringen|umbringe|umzubringen|toten|toeten|erhangen|erhaengen|aufhangen|erschiessen|ertranken|vergiften)",
          "(?:bringe|bring|brachte) mich (?:selbst |noch )?um",
          "(?:mir|mein) (?:das )?leben (?:zu )?(?:nehmen|beenden)",
          "das leben nehmen",
          "mein(?:em)? leben (?:ein )?ende (?:setzen|zu setzen|machen)",
          "(?:allem|dem) ein ende (?:setzen|machen)",
          "(?:will|wollte|mochte|moechte|wurde am liebsten|wuerde am liebsten) (?:nur noch |einfach |lieber )?(?:sterben|tot sein|verrecken)",
          "(?:ware|waere) (?:ich )?(?:lieber |am liebsten |doch |besser )?(?:tot|nie geboren|nicht mehr da)",
          "(?:will|mag|mochte|moechte|kann) (?:so )?nicht mehr (?:leben|da sein|weiterleben|aufwachen|sein)",
          "nicht mehr leben",
          "nie wieder aufwachen",
          "nicht mehr aufwachen",
          "(?:nicht|nichts) (?:mehr )?(?:lebenswert|wert zu leben)",
          "keinen (?:grund|sinn) (?:mehr )?(?:zu leben|im leben)",
          "besser (?:dran )?ohne mich",
          "(?:ritze|ritz|schneide|verletze|verbrenne) mich",
          "mich (?:selbst )?(?:zu )?(?:ritzen|ritze|schneiden|verletzen|verletze|verbrennen)",
          "mir (?:selbst )?(?:etwas|was|weh) (?:an)?(?:zutun|tun|antun|anzutun)",
          "selbstverletz*",
          "uberdosis",
          "ueberdosis",
          "von der brucke springen",
          "vom dach springen",
          "(?:ihn|sie|jemanden) (?:umbringen|toten|toeten)",
          "(?:schlagt|schlaegt|wurgt|wuergt|vergewaltigt|bedroht|verprugelt) mich",
          "vergewaltigt",
          "angst um mein leben",
          "(?:zuhause|zu hause|daheim) nicht sicher",
          "nicht sicher zu hause");

  private static final Pattern HINTS =
      Pattern.compile(
          Stream.of(ENGLISH, SPANISH, FRENCH, PORTUGUESE, GERMAN)
              .flatMap(List::stream)
              .map(phrase -> phrase.replace("*", "\\p{L}*"))
              .collect(Collectors.joining("|", " (?:", ") ")));

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛ʼ`´′＇]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private DangerWords() {}

  /** Whether crisis help belongs with the answer to this text. */
  public static boolean hint(String text) {
    return HINTS.matcher(normal(text)).find();
  }

  /** Words in lower case without accents and apostrophes, one space around each. */
  private static String normal(String text) {
    // Apostrophes go first: decomposed, a free-standing accent would become a space.
    var joined = APOSTROPHES.matcher(text).replaceAll("");
    var plain = MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD)).replaceAll("");
    var words = plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
    return " " + GAPS.matcher(words).replaceAll(" ") + " ";
  }
}
