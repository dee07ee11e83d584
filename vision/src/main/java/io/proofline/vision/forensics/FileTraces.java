package io.proofline.vision.forensics;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.photoshop.PhotoshopDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/** The metadata of a file, read with distrust: whatever cannot be read is simply not there. */
final class FileTraces {

    private static final int MOST_TEXT = 80;

    private final Metadata metadata;
    private final byte[] file;

    private FileTraces(Metadata metadata, byte[] file) {
        this.metadata = metadata;
        this.file = file;
    }

    static FileTraces read(byte[] file) {
        try {
            return new FileTraces(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length), file);
        } catch (ImageProcessingException | IOException | RuntimeException broken) {
            // A parser that stumbles over hostile metadata must not keep the picture from being examined.
            return new FileTraces(new Metadata(), file);
        }
    }

    Orientation orientation() {
        Integer number = first(ExifIFD0Directory.class)
                .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .orElse(null);
        return new Orientation(number == null ? 1 : number);
    }

    Optional<String> make() {
        return text(ExifIFD0Directory.class, ExifIFD0Directory.TAG_MAKE);
    }

    Optional<String> model() {
        return text(ExifIFD0Directory.class, ExifIFD0Directory.TAG_MODEL);
    }

    /** Whatever names a program: EXIF software, XMP creator tool and the agents of its history. */
    List<String> software() {
        List<String> names = new ArrayList<>();
        text(ExifIFD0Directory.class, ExifIFD0Directory.TAG_SOFTWARE).ifPresent(names::add);
        for (XmpDirectory xmp : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            for (Map.Entry<String, String> property : xmp.getXmpProperties().entrySet()) {
                String key = property.getKey().toLowerCase(Locale.ROOT);
                if ((key.endsWith("creatortool") || key.endsWith("softwareagent")) && property.getValue() != null) {
                    names.add(shortened(property.getValue()));
                }
            }
        }
        return names.stream().distinct().limit(8).toList();
    }

    /** Whether an editor left its history or its own block behind. */
    boolean editingHistory() {
        boolean xmp = metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                .flatMap(directory -> directory.getXmpProperties().keySet().stream())
                .anyMatch(key -> key.toLowerCase(Locale.ROOT).startsWith("xmpmm:history["));
        return xmp || metadata.getFirstDirectoryOfType(PhotoshopDirectory.class) != null;
    }

    /** Whether any of the figures that every camera writes is there. */
    boolean exposureFigures() {
        return first(ExifSubIFDDirectory.class)
                .filter(exif -> exif.containsTag(ExifSubIFDDirectory.TAG_EXPOSURE_TIME)
                        || exif.containsTag(ExifSubIFDDirectory.TAG_FNUMBER)
                        || exif.containsTag(ExifSubIFDDirectory.TAG_ISO_EQUIVALENT)
                        || exif.containsTag(ExifSubIFDDirectory.TAG_FOCAL_LENGTH))
                .isPresent();
    }

    Optional<Instant> taken() {
        return date(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
    }

    Optional<Instant> digitised() {
        return date(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED);
    }

    Optional<Instant> modified() {
        return date(ExifIFD0Directory.class, ExifIFD0Directory.TAG_DATETIME);
    }

    /** Width and height that the camera noted; empty if it did not. */
    Optional<int[]> notedSize() {
        return first(ExifSubIFDDirectory.class).flatMap(exif -> {
            Integer width = exif.getInteger(ExifSubIFDDirectory.TAG_EXIF_IMAGE_WIDTH);
            Integer height = exif.getInteger(ExifSubIFDDirectory.TAG_EXIF_IMAGE_HEIGHT);
            return width == null || height == null || width <= 0 || height <= 0
                    ? Optional.empty()
                    : Optional.of(new int[] {width, height});
        });
    }

    /** The embedded preview, still encoded. */
    Optional<byte[]> thumbnail() {
        return first(ExifThumbnailDirectory.class).flatMap(directory -> {
            Integer offset = directory.getAdjustedThumbnailOffset();
            Integer length = directory.getInteger(ExifThumbnailDirectory.TAG_THUMBNAIL_LENGTH);
            boolean inside = offset != null
                    && length != null
                    && offset > 0
                    && length > 0
                    && (long) offset + length <= file.length;
            return inside ? Optional.of(Arrays.copyOfRange(file, offset, offset + length)) : Optional.empty();
        });
    }

    private Optional<Instant> date(Class<? extends Directory> type, int tag) {
        // EXIF dates have no zone; they are only compared with each other and, generously, with now.
        Date date = first(type)
                .map(directory -> directory.getDate(tag, TimeZone.getTimeZone("UTC")))
                .orElse(null);
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private Optional<String> text(Class<? extends Directory> type, int tag) {
        return first(type)
                .map(directory -> directory.getString(tag))
                .map(FileTraces::shortened)
                .filter(text -> !text.isEmpty());
    }

    private <T extends Directory> Optional<T> first(Class<T> type) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(type));
    }

    /** Metadata is the sender's text: printable characters only, and not too many. */
    private static String shortened(String text) {
        String printable = text.replaceAll("[^\\p{Print}\\p{L}]", "").strip();
        return printable.length() > MOST_TEXT ? printable.substring(0, MOST_TEXT) : printable;
    }
}
