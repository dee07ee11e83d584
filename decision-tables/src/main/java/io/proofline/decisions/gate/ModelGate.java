package io.proofline.decisions.gate;

import io.proofline.contract.model.Finding;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Lets a DMN file through if it holds nothing but decision logic in FEEL: a known vocabulary, no document type, no
 * imports, no functions outside FEEL, no extensions, and not too much of anything.
 */
public final class ModelGate {

    private final ModelLimits limits;

    public ModelGate() {
        this(ModelLimits.usual());
    }

    public ModelGate(ModelLimits limits) {
        this.limits = limits;
    }

    /** @throws ModelRefused with everything that speaks against the model, or the first thing that stops the reading */
    public void admit(String text) {
        if (text.length() > limits.characters()) {
            throw refusal("The file is longer than the " + limits.characters() + " characters that are allowed.");
        }
        ModelInspection inspection = new ModelInspection(limits);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                inspect(reader, inspection);
            }
        } catch (XMLStreamException malformed) {
            throw refusal("The file is not well-formed XML near line "
                    + malformed.getLocation().getLineNumber() + ".");
        }
        inspection.end();
    }

    private static ModelRefused refusal(String sentence) {
        return new ModelRefused(List.of(Finding.error(ModelInspection.UNREADABLE, "", sentence, "")));
    }

    private static void inspect(XMLStreamReader reader, ModelInspection inspection) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> inspection.open(reader);
            case XMLStreamConstants.END_ELEMENT -> inspection.close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> inspection.text(reader.getText());
            case XMLStreamConstants.DTD -> inspection.stop("The file has a document type declaration.");
            case XMLStreamConstants.ENTITY_REFERENCE -> inspection.stop("The file refers to an entity.");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> inspection.stop("The file has a processing instruction.");
            default -> {
                // comments and white space carry nothing
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
