package io.proofline.vision.model;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** What networks are run on. */
public enum InferenceDevice {
    CPU {
        @Override
        void prepare(OrtSession.SessionOptions options) {}
    },
    /** The first CUDA device; asks for {@code onnxruntime_gpu} in the place of {@code onnxruntime}. */
    CUDA {
        @Override
        void prepare(OrtSession.SessionOptions options) {
            try {
                options.addCUDA(0);
            } catch (OrtException absent) {
                throw new ModelUnusable(
                        "CUDA is asked for, but this ONNX Runtime cannot use it: " + absent.getMessage(), absent);
            }
        }
    };

    /**
     * Sets a session up for this device.
     *
     * @throws ModelUnusable if the device is not to be had: nothing falls back silently to a slower one
     */
    abstract void prepare(OrtSession.SessionOptions options);
}
