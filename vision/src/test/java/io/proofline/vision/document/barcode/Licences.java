package io.proofline.vision.document.barcode;

/** Licence barcodes as the AAMVA standard's annex D lays them out, of invented people. */
public final class Licences {

    private Licences() {}

    /** California, version 9 (2016): names apart, dates with the month first. */
    public static String californian() {
        return """
                @
                \u001e\rANSI 636014090102DL00410238ZC02790024DLDCAC
                DCBNONE
                DCDNONE
                DBA02012031
                DCSSPECIMEN
                DACALEXANDRA
                DADMIDDLE
                DBD06282021
                DBB02011995
                DBC2
                DAYBRO
                DAU065 IN
                DAG1234 ANY STREET
                DAICITY
                DAJCA
                DAK900010000
                DAQB5568240
                DCF06/28/2021500A1/AAFD/31
                DCGUSA
                DDEN
                DDFN
                DDGN\rZCZCABRN\r
                """;
    }

    /** Ontario, version 8: the year first. */
    public static String canadian() {
        return "@\n\u001e\rANSI 636012080002DL00410200DLDAQA1234-56789-01234\nDCSSPECIMEN\nDACJEAN\nDADNONE\n"
                + "DBB19850704\nDBA20290704\nDBD20240704\nDBC1\nDAJON\nDCGCAN\r";
    }

    /** Version 1 (2000): the whole name in one element, dates with the year first. */
    public static String first() {
        return "@\n\u001e\rAAMVA6360150101DL00290150DLDAQ12345678\nDAASPECIMEN,JOHN,QUINCY\nDBB19700115\n"
                + "DBA20050115\nDBC1\r";
    }
}
