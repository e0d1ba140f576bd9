package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dana@example.com                                   | dana@example.com
          It's Dana.W+spa@Example.co.uk, thanks              | dana.w+spa@example.co.uk
          dana at example dot com                            | dana@example.com
          my email is dana at example dot com                | dana@example.com
          d a n a at gmail dot com                           | dana@gmail.com
          it's dana dot whitfield at g mail dot com please   | dana.whitfield@gmail.com
          dana underscore five five at example dot com       | dana_55@example.com
          mi correo es dana arroba ejemplo punto com         | dana@ejemplo.com
          ana guion bajo lopez arroba gmail punto com        | ana_lopez@gmail.com
          sure, dana at example.com                          | dana@example.com
          """)
  void takesDownAnAddress(String words, String address) {
    assertThat(DetailPolicy.find(words)).contains(new Detail(Detail.Kind.EMAIL, address));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          512-555-0123                                          | +15125550123
          (512) 555-0123                                        | +15125550123
          1 512 555 0123                                        | +15125550123
          +1 512 555 0123                                       | +15125550123
          +52 55 1234 5678                                      | +525512345678
          five one two five five five oh one two three          | +15125550123
          it's five one two, five five five, zero one two three | +15125550123
          five twelve five fifty five oh one twenty three       | +15125550123
          area code five one two triple five oh one two three   | +15125550123
          eight hundred five five five oh one two three         | +18005550123
          cinco uno dos cinco cinco cinco cero uno dos tres     | +15125550123
          cinco doce cinco cincuenta y cinco cero uno veintitrés | +15125550123
          """)
  void takesDownANumber(String words, String number) {
    assertThat(DetailPolicy.find(words)).contains(new Detail(Detail.Kind.PHONE, number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "five one two five five five oh one two",
        "512-555-012",
        "512 555 0123 4",
        "012-555-0123",
        "512-555-0123 or 214-555-0199",
        "dana@example.com or d@example.com",
        "meet me at 5",
        "dana at example",
        "at the spa on Lamar dot",
        "my budget is $400",
        "November 24 at 2:30",
        "hello",
        ""
      })
  void guessesNothing(String words) {
    assertThat(DetailPolicy.find(words)).isEmpty();
  }
}
