package io.proofline.vision.document.pack.ktp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KtpWordsTest {

    @ParameterizedTest
    @CsvSource({
        "BELUM KAWIN, single", "KAWIN, married", "CERAI HIDUP, divorced", "CERAI MATI, widowed",
        "BELUMKAWIN, single", "KAWlN, married", "CERAI HIDUF, divorced", "KAWIN TERCATAT, married"
    })
    void marital_status(String printed, String value) {
        assertThat(KtpWords.maritalStatus(printed)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "ISLAM, ISLAM",
        "1SLAM, ISLAM",
        "KRISTEN, KRISTEN",
        "KATOLIK, KATHOLIK",
        "KATHOLIK, KATHOLIK",
        "BUDDHA, BUDHA",
        "KONGHUCU, KHONGHUCU",
        "HINDU, HINDU"
    })
    void religion(String printed, String value) {
        assertThat(KtpWords.religion(printed)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"O, O", "AB, AB", "B+, B+", "A -, A-", "0, O", ":O, O"})
    void blood_group(String printed, String value) {
        assertThat(KtpWords.bloodGroup(printed)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "007/008, 007/008",
        "7/8, 007/008",
        "007 /008, 007/008",
        "007008, 007/008",
        "0071008, 007/008",
        "OO7/0O8, 007/008"
    })
    void neighbourhood(String printed, String value) {
        assertThat(KtpWords.rtRw(printed)).contains(value);
    }

    @Test
    void what_is_on_no_list_is_not_guessed() {
        assertThat(KtpWords.bloodGroup("-")).isEmpty();
        assertThat(KtpWords.religion("PEGAWAI NEGERI")).isEmpty();
        assertThat(KtpWords.maritalStatus("")).isEmpty();
        assertThat(KtpWords.sex("WNI")).isEmpty();
        assertThat(KtpWords.rtRw("JL. MERDEKA 5")).isEmpty();
        assertThat(KtpWords.nationality("XYZZY")).isEmpty();
        assertThat(KtpWords.validity("17-08-2030")).isEmpty();
    }

    @Test
    void sex_nationality_and_lifelong_validity() {
        assertThat(KtpWords.sex("LAKI-LAKI")).contains("M");
        assertThat(KtpWords.sex("PEREMPUAM")).contains("F");
        assertThat(KtpWords.nationality("WNI")).contains("IDN");
        assertThat(KtpWords.nationality("JEPANG")).contains("JPN");
        assertThat(KtpWords.nationality("Pakistan")).contains("PAK");
        assertThat(KtpWords.validity("SEUMUR HIDUP")).contains("lifetime");
        assertThat(KtpWords.validity("SEUMURHIDUP")).contains("lifetime");
    }
}
