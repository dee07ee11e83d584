package io.proofline.specimens.holder;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.specimens.mrz.Sex;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HoldersTest {

    @Test
    void the_number_of_an_indonesian_holder_encodes_district_birth_date_and_sex() {
        LongStream.range(0, 200).mapToObj(IndonesianHolders::holder).forEach(holder -> {
            assertThat(holder.nik()).hasSize(16).startsWith(holder.district().code());
            int day = Integer.parseInt(holder.nik().substring(6, 8));
            assertThat(day > 40).isEqualTo(holder.sex() == Sex.F);
            assertThat(day % 40).isEqualTo(holder.birthDate().getDayOfMonth());
            assertThat(holder.nik().substring(8, 10))
                    .isEqualTo(String.format("%02d", holder.birthDate().getMonthValue()));
            assertThat(holder.nik().substring(10, 12))
                    .isEqualTo(holder.birthDate().toString().substring(2, 4));
        });
    }

    @Test
    void an_indonesian_card_can_be_made_to_contradict_itself_in_one_respect() {
        LongStream.range(0, 50).mapToObj(IndonesianHolders::holder).forEach(holder -> {
            String honest = holder.nik();
            String born = holder.contradicting(IndonesianHolder.Contradiction.BIRTH_DATE)
                    .nik();
            String sex =
                    holder.contradicting(IndonesianHolder.Contradiction.SEX).nik();
            String province = holder.contradicting(IndonesianHolder.Contradiction.PROVINCE)
                    .nik();
            assertThat(born).startsWith(honest.substring(0, 6)).isNotEqualTo(honest);
            assertThat(Integer.parseInt(born.substring(6, 8)) > 40).isEqualTo(holder.sex() == Sex.F);
            assertThat(Math.abs(Integer.parseInt(sex.substring(6, 8)) - Integer.parseInt(honest.substring(6, 8))))
                    .isEqualTo(40);
            assertThat(province.substring(0, 2)).isNotEqualTo(honest.substring(0, 2));
            assertThat(province.substring(6)).isEqualTo(honest.substring(6));
        });
    }

    @Test
    void the_last_digit_of_a_pakistani_number_is_odd_for_men_even_for_women_and_never_zero() {
        LongStream.range(0, 200).mapToObj(PakistaniHolders::holder).forEach(holder -> {
            assertThat(holder.number()).matches("[1-7]\\d{4}-\\d{7}-[1-9]");
            int last = holder.number().charAt(14) - '0';
            assertThat(last % 2 == 1).isEqualTo(holder.sex() == Sex.M);
            assertThat(holder.birthDate().plusYears(18))
                    .isBefore(holder.issueDate().plusDays(1));
            assertThat(holder.expiryDate()).isAfter(holder.issueDate());
        });
    }

    @Test
    void a_pakistani_card_can_be_made_to_contradict_itself_in_one_respect() {
        PakistaniHolder holder = PakistaniHolders.holder(3);
        int last =
                holder.contradicting(PakistaniHolder.Contradiction.SEX).number().charAt(14) - '0';
        assertThat(last % 2 == 1).isNotEqualTo(holder.sex() == Sex.M);
        assertThat(holder.contradicting(PakistaniHolder.Contradiction.PLACE).number())
                .startsWith("9");
        PakistaniHolder child = holder.contradicting(PakistaniHolder.Contradiction.AGE);
        assertThat(child.birthDate().plusYears(18)).isAfter(child.issueDate());
        PakistaniHolder backwards = holder.contradicting(PakistaniHolder.Contradiction.DATE_ORDER);
        assertThat(backwards.expiryDate()).isBefore(backwards.issueDate());
    }

    @Test
    void the_same_seed_gives_the_same_holder() {
        IndonesianHolder again = IndonesianHolders.holder(9);
        assertThat(IndonesianHolders.holder(9)).isEqualTo(again);
        assertThat(PakistaniHolders.holder(9).birthDate()).isAfter(LocalDate.of(1957, 12, 31));
    }
}
