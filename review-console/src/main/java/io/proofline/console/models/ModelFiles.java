package io.proofline.console.models;

import io.proofline.contract.model.ModelKind;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The text of a model as an answer: for the editor to read, or as a plain file that desktop modelers open. */
final class ModelFiles {

    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private ModelFiles() {}

    static ResponseEntity<byte[]> answer(ModelKind kind, String key, String text, boolean download) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff");
        if (download) {
            String name = key + (kind == ModelKind.PROCESS ? ".bpmn" : ".dmn");
            answer.header(
                    "Content-Disposition",
                    ContentDisposition.attachment().filename(name).build().toString());
        }
        return answer.body(text.getBytes(StandardCharsets.UTF_8));
    }
}
