package io.proofline.specimens.holder;

import io.proofline.specimens.mrz.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents Indonesian holders. Names and streets are common ones, put together at random. */
public final class IndonesianHolders {

    private static final List<IndonesianDistrict> DISTRICTS = List.of(
            new IndonesianDistrict("317503", "DKI JAKARTA", "JAKARTA TIMUR", "JATINEGARA"),
            new IndonesianDistrict("317507", "DKI JAKARTA", "JAKARTA TIMUR", "DUREN SAWIT"),
            new IndonesianDistrict("317406", "DKI JAKARTA", "JAKARTA SELATAN", "CILANDAK"),
            new IndonesianDistrict("317106", "DKI JAKARTA", "JAKARTA PUSAT", "MENTENG"),
            new IndonesianDistrict("320101", "JAWA BARAT", "KABUPATEN BOGOR", "CIBINONG"),
            new IndonesianDistrict("327302", "JAWA BARAT", "KOTA BANDUNG", "COBLONG"),
            new IndonesianDistrict("327307", "JAWA BARAT", "KOTA BANDUNG", "SUKAJADI"),
            new IndonesianDistrict("337406", "JAWA TENGAH", "KOTA SEMARANG", "PEDURUNGAN"),
            new IndonesianDistrict("337411", "JAWA TENGAH", "KOTA SEMARANG", "BANYUMANIK"),
            new IndonesianDistrict("340407", "DAERAH ISTIMEWA YOGYAKARTA", "KABUPATEN SLEMAN", "DEPOK"),
            new IndonesianDistrict("347113", "DAERAH ISTIMEWA YOGYAKARTA", "KOTA YOGYAKARTA", "UMBULHARJO"),
            new IndonesianDistrict("357803", "JAWA TIMUR", "KOTA SURABAYA", "RUNGKUT"),
            new IndonesianDistrict("357808", "JAWA TIMUR", "KOTA SURABAYA", "GUBENG"),
            new IndonesianDistrict("367404", "BANTEN", "KOTA TANGERANG SELATAN", "CIPUTAT"),
            new IndonesianDistrict("517101", "BALI", "KOTA DENPASAR", "DENPASAR SELATAN"),
            new IndonesianDistrict("127105", "SUMATERA UTARA", "KOTA MEDAN", "MEDAN BARAT"),
            new IndonesianDistrict("737103", "SULAWESI SELATAN", "KOTA MAKASSAR", "MAKASSAR"));

    private static final List<String> MEN = List.of(
            "BUDI", "AGUS", "EKO PRASETYO", "RIZKY", "DEDI", "HENDRA", "I MADE", "YUSUF", "BAMBANG", "ARIF", "FAJAR");
    private static final List<String> WOMEN = List.of(
            "SITI",
            "DEWI",
            "RATNA SARI",
            "NI LUH",
            "FITRI",
            "WULAN",
            "INDAH",
            "MEGAWATI",
            "PUTRI AYU",
            "YULIA",
            "RINA");
    private static final List<String> FAMILIES = List.of(
            "SANTOSO",
            "WIJAYA",
            "KUSUMA",
            "SETIAWAN",
            "HIDAYAT",
            "NUGROHO",
            "SIREGAR",
            "RAHAYU",
            "SUHARTO PUTRA",
            "HALIM",
            "WIDODO",
            "LESTARI",
            "SIMANJUNTAK",
            "PERMATA",
            "MAHARANI",
            "GUNAWAN");
    private static final List<String> BIRTHPLACES = List.of(
            "JAKARTA",
            "SURABAYA",
            "BANDUNG",
            "SEMARANG",
            "MEDAN",
            "YOGYAKARTA",
            "DENPASAR",
            "MAKASSAR",
            "MALANG",
            "PALEMBANG",
            "PADANG",
            "SURAKARTA",
            "BANJARMASIN",
            "AMBON");
    private static final List<String> STREETS = List.of(
            "JL. MERDEKA",
            "JL. MELATI",
            "JL. PAHLAWAN",
            "JL. DIPONEGORO",
            "GG. KENANGA",
            "JL. SUDIRMAN",
            "GRIYA ASRI BLOK C",
            "JL. GAJAH MADA",
            "DUSUN SUKAMAJU");
    private static final List<String> VILLAGES = List.of(
            "SUKAMAJU",
            "KARANGANYAR",
            "MEKARJAYA",
            "SUMBERSARI",
            "TEGALREJO",
            "KEBONSARI",
            "CEMPAKA",
            "BINTARA",
            "SIDOMULYO",
            "PANDANSARI");
    private static final List<String> RELIGIONS =
            List.of("ISLAM", "ISLAM", "ISLAM", "KRISTEN", "KATHOLIK", "HINDU", "BUDHA", "KHONGHUCU");
    private static final List<String> STATUSES = List.of("BELUM KAWIN", "KAWIN", "CERAI HIDUP", "CERAI MATI");
    private static final List<String> OCCUPATIONS = List.of(
            "KARYAWAN SWASTA",
            "PELAJAR/MAHASISWA",
            "WIRASWASTA",
            "MENGURUS RUMAH TANGGA",
            "PEGAWAI NEGERI SIPIL",
            "GURU",
            "DOKTER",
            "BURUH HARIAN LEPAS",
            "PETANI/PEKEBUN",
            "PERAWAT");
    private static final List<String> BLOOD_GROUPS = List.of("A", "B", "AB", "O", "O", "-");

    private IndonesianHolders() {}

    public static IndonesianHolder holder(long seed) {
        Random random = new Random(seed * 31 + 62);
        IndonesianDistrict district = Pick.from(DISTRICTS, random);
        Sex sex = random.nextBoolean() ? Sex.F : Sex.M;
        LocalDate born = LocalDate.of(1955, 1, 1).plusDays(random.nextInt(365 * 48));
        LocalDate issued = LocalDate.of(2012, 1, 5).plusDays(random.nextInt(365 * 12));
        String street = Pick.from(STREETS, random) + " NO. " + (1 + random.nextInt(180));
        return new IndonesianHolder(
                Nik.of(district.code(), born, sex, String.format(Locale.ROOT, "%04d", 1 + random.nextInt(40))),
                Pick.from(sex == Sex.F ? WOMEN : MEN, random) + " " + Pick.from(FAMILIES, random),
                Pick.from(BIRTHPLACES, random),
                born,
                sex,
                Pick.from(BLOOD_GROUPS, random),
                street,
                String.format(Locale.ROOT, "%03d/%03d", 1 + random.nextInt(20), 1 + random.nextInt(20)),
                Pick.from(VILLAGES, random),
                district,
                Pick.from(RELIGIONS, random),
                Pick.from(STATUSES, random),
                Pick.from(OCCUPATIONS, random),
                issued.isBefore(born.plusYears(17)) ? born.plusYears(17).plusDays(20) : issued,
                random.nextInt(5) == 0
                        ? LocalDate.of(2030, born.getMonth(), Math.min(28, born.getDayOfMonth()))
                        : null);
    }
}
