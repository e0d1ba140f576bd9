package dev.ringback.activities.booking;

import dev.ringback.workflows.clinic.PersonName;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record found by number or address may be that of somebody else in the family: a number
 * is often shared, a given name seldom.
 */
public final class GivenNames {
  /**
   * A name in its spellings, and what those who bear it are called in the United States; not
   * complete. Names of two people in one family, such as Daniel and Daniela, are two lines.
   */
  private static final List<Set<String>> SAME =
      """
      abigail abby gail
      alejandra alex sandra
      alejandro alex
      alexander alex sasha
      alexandra alex sandra lexi
      ana anna annie
      ann anne annie
      andrew andy drew
      anthony tony
      antonia toni
      antonio tony
      barbara barb babs
      benjamin ben benny
      catherine katherine kathryn cathy kathy kate katie kat
      charles charlie chuck
      charlotte charlie lottie
      christina cristina chris chrissy tina
      christine chris chrissy
      christopher chris topher
      daniel dan danny dani
      daniela dani
      danielle dani
      david dave davey
      deborah debra deb debbie
      donald don donnie
      dorothy dot dottie
      edward ed eddie ted
      eduardo eddie lalo
      elizabeth elisabeth liz lizzie beth betty eliza lisa libby
      francisco frank paco pancho
      gabriel gabe
      gabriela gabby
      guadalupe lupe lupita
      guillermo memo
      gregory greg
      henry hank harry
      ignacio nacho
      isabel isabella isa bella
      jacob jake
      jacqueline jackie
      james jim jimmy jamie
      jennifer jen jenny
      jessica jess jessie
      jesus chuy
      john jack johnny
      jonathan jon
      jose pepe
      joseph joe joey
      joshua josh
      kenneth ken kenny
      kimberly kim
      lawrence larry
      leonard leo lenny
      leonardo leo
      luis lucho
      manuel manny manolo
      margaret maggie meg peggy marge greta
      maria mari
      mary molly
      matthew matt
      michael mike mickey mick
      michelle shelly
      miguel mike
      nancy nan
      nicholas nick nicky
      nicole nicky
      pamela pam
      patricia pat patty patti tricia trish
      patrick pat paddy
      peter pete
      philip phillip phil
      raymond ray
      ramon ray
      rebecca becky becca
      richard rick ricky rich dick
      ricardo rick ricky
      robert rob bob bobby robbie
      roberto rob beto
      ronald ron ronnie
      rosario charo chayo
      samantha sam sammy
      samuel sam sammy
      sara sarah sally
      stephanie stefanie steph
      stephen steven steve
      susan sue susie
      suzanne sue susie
      teresa theresa terry tess tere
      thomas tom tommy
      timothy tim
      victoria vicky tori
      vincent vince
      william will bill billy willie liam
      """
          .lines()
          .map(line -> Set.of(line.split(" ")))
          .toList();

  private static final int SHORTEST_SHORT_FORM = 3;
  private static final int LONGEST_SHORT_FORM = 4;

  private GivenNames() {}

  /**
   * Whether the given name says that the record is another person's. Case, accents, initials,
   * second names and common short forms make no difference; nor does a name that is not known.
   *
   * @param said as far as the person told it; null: they did not
   * @param onFile the record's given name; empty if it has none
   */
  public static boolean contradict(@Nullable PersonName said, String onFile) {
    List<String> theirs = said == null ? List.of() : words(said.given());
    List<String> filed = words(onFile);
    return !theirs.isEmpty()
        && !filed.isEmpty()
        && theirs.stream().noneMatch(name -> filed.stream().anyMatch(other -> fit(name, other)));
  }

  private static boolean fit(String one, String other) {
    return one.equals(other)
        || ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0))
        || isShortOf(one, other)
        || isShortOf(other, one)
        || SAME.stream().anyMatch(names -> names.contains(one) && names.contains(other));
  }

  /** Dan of Daniel, not of Dana; and no Julia of Juliana: longer names are names of their own. */
  private static boolean isShortOf(String name, String other) {
    return name.length() >= SHORTEST_SHORT_FORM
        && name.length() <= LONGEST_SHORT_FORM
        && other.length() >= name.length() + 2
        && other.startsWith(name);
  }

  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Stream.of(plain.split("[^\\p{L}']+"))
        .map(word -> word.replace("'", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
