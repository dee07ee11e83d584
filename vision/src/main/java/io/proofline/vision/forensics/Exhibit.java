package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockGrid;
import io.proofline.vision.forensics.plane.BlockLook;
import io.proofline.vision.forensics.plane.FrequencyBlocks;
import io.proofline.vision.forensics.plane.JpegTraits;
import io.proofline.vision.forensics.plane.LumaPlane;
import io.proofline.vision.image.Picture;
import java.util.Optional;

/**
 * A picture on the examiners' table, with all that several of them need.
 *
 * @param picture upright
 * @param jpeg the last encoder's traits; empty if the file is no JPEG
 * @param table its luminance quantisation in the frame of the upright picture; empty likewise
 * @param patterns of brightness; empty if the picture is too small for any
 * @param colourPatterns of the difference of red and blue, likewise
 */
record Exhibit(
        Picture picture,
        LumaPlane luma,
        Optional<JpegTraits> jpeg,
        Optional<int[]> table,
        FrequencyBlocks blocks,
        BlockLook look,
        BlockMaps maps,
        Optional<PatternWindows> patterns,
        Optional<PatternWindows> colourPatterns,
        DocumentLayout layout) {

    /** About three megapixels' worth: enough for every method, whatever the camera. */
    private static final int MOST_BLOCKS = 40_000;

    static Exhibit of(byte[] file, Picture picture, Orientation orientation, DocumentLayout layout) {
        LumaPlane luma = LumaPlane.of(picture);
        Optional<JpegTraits> jpeg = JpegTraits.read(file);
        int left = jpeg.isPresent() ? orientation.latticeLeft(picture.width()) : 0;
        int top = jpeg.isPresent() ? orientation.latticeTop(picture.height()) : 0;
        FrequencyBlocks blocks =
                FrequencyBlocks.of(luma, BlockGrid.over(picture.width(), picture.height(), left, top, MOST_BLOCKS));
        BlockLook look = BlockLook.of(blocks);
        return new Exhibit(
                picture,
                luma,
                jpeg,
                jpeg.map(traits -> orientation.upright(traits.lumaTable())),
                blocks,
                look,
                new BlockMaps(blocks, look),
                PatternWindows.fit(luma) ? Optional.of(PatternWindows.of(luma)) : Optional.empty(),
                PatternWindows.fit(luma) ? Optional.of(PatternWindows.ofColours(picture)) : Optional.empty(),
                layout);
    }

    /** Blocks to average over: fewer on small pictures. */
    int radius() {
        return blocks.grid().count() < 6_000 ? 1 : 2;
    }

    /** Whether there are enough blocks to compare any with the others. */
    boolean largeEnough() {
        return blocks.grid().columns() >= 12 && blocks.grid().rows() >= 12;
    }
}
