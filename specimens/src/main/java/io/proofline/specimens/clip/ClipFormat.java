package io.proofline.specimens.clip;

import org.bytedeco.ffmpeg.global.avcodec;

/** Containers with a codec that recorders use in them. */
public enum ClipFormat {
    /** As MediaRecorder makes it in a browser. */
    WEBM("webm", avcodec.AV_CODEC_ID_VP8),
    MP4("mp4", avcodec.AV_CODEC_ID_H264),
    MOV("mov", avcodec.AV_CODEC_ID_MPEG4),
    AVI("avi", avcodec.AV_CODEC_ID_MJPEG);

    private final String extension;
    private final int codec;

    ClipFormat(String extension, int codec) {
        this.extension = extension;
        this.codec = codec;
    }

    String extension() {
        return extension;
    }

    int codec() {
        return codec;
    }
}
