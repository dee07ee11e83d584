package io.proofline.vision.document.pack.ktp;

import io.proofline.vision.document.names.NameSimilarity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Indonesia's administrative regions by the codes that a NIK begins with. The tables are data files beside this class,
 * which name their sources and dates.
 */
public final class Regions {

    private static final List<String> TABLES = List.of("regions.csv", "districts.csv");

    /** Two readings of one name are closer than this; two names of the list are rarely. */
    private static final double SAME_PLACE = 0.93;

    /** What cards and decrees put before the name, in full, short or not at all; recognisers lose the space behind. */
    private static final String KIND =
            "^(?:PROVINSI|KABUPATEN|KAB(?=[. ])|KOTA)(?=.{3})[. ]*(?:(?:ADMINISTRASI|ADM)(?=[. ])[. ]*)?";

    private final Map<String, Region> byCode;

    private Regions(Map<String, Region> byCode) {
        this.byCode = byCode;
    }

    /** The tables that come with the program; read once. */
    public static Regions shipped() {
        return Shipped.REGIONS;
    }

    /** A region by its two, four or six digits. */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Region> all() {
        return byCode.values();
    }

    /** Whether a printed name is that of the region with a code; false if there is no such region. */
    public boolean isNamed(String code, String printed) {
        return find(code).map(region -> likeness(region, printed) >= SAME_PLACE).orElse(false);
    }

    /**
     * The region whose name comes nearest to what was read.
     *
     * @param within the code of the region around it; empty for provinces
     * @return empty if none comes near
     */
    public Optional<Match> nearest(String printed, String within) {
        return byCode.values().stream()
                .filter(region -> region.code().length() == within.length() + 2
                        && region.code().startsWith(within))
                .flatMap(region -> Stream.concat(Stream.of(region.name()), region.otherNames().stream())
                        .map(name -> new Match(region, kind(printed) + bare(name), likeness(name, printed))))
                .filter(match -> match.likeness() >= SAME_PLACE)
                .max(Comparator.comparingDouble(Match::likeness)
                        .thenComparing(match -> match.region().lastYear().isEmpty()));
    }

    /**
     * A region whose name was read.
     *
     * @param name in the region's own spelling, with or without its kind (regency, city) as it was printed
     * @param likeness 0..1
     */
    public record Match(Region region, String name, double likeness) {}

    private static double likeness(Region region, String printed) {
        return Stream.concat(Stream.of(region.name()), region.otherNames().stream())
                .mapToDouble(name -> likeness(name, printed))
                .max()
                .orElse(0);
    }

    private static double likeness(String name, String printed) {
        return NameSimilarity.of(bare(name), bare(printed));
    }

    private static String kind(String printed) {
        return Stream.of("KOTA ", "KABUPATEN ")
                .filter(kind -> printed.strip().startsWith(kind.strip()))
                .findFirst()
                .orElse("");
    }

    private static String bare(String name) {
        return name.strip().replaceFirst(KIND, "").strip();
    }

    private static final class Shipped {
        static final Regions REGIONS = load();
    }

    private static Regions load() {
        Map<String, Region> byCode = new LinkedHashMap<>();
        for (String table : TABLES) {
            try (InputStream content = Regions.class.getResourceAsStream(table);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Regions::region)
                        .forEach(region -> byCode.put(region.code(), region));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The table " + table + " cannot be read.", unreadable);
            }
        }
        return new Regions(byCode);
    }

    private static Region region(String line) {
        String[] columns = line.split(";", -1);
        boolean former = columns.length > 2 && !columns[2].isEmpty();
        List<String> others = columns.length > 3 ? List.of(columns[3].split(" / ")) : List.of();
        return new Region(
                columns[0],
                columns[1],
                former ? OptionalInt.of(Integer.parseInt(columns[2])) : OptionalInt.empty(),
                others);
    }
}
