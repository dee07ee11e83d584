package io.proofline.decisions.tck;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** A model of the kit without what the tools that drew it left behind: the diagram and the makers' own extensions. */
final class TckModel {

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private TckModel() {}

    static String read(Path file) throws IOException {
        Element root = TckFile.parse(file);
        strip(root, root.getNamespaceURI());
        StringWriter text = new StringWriter();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(root), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IOException(file + " cannot be written.", e);
        }
        return text.toString();
    }

    private static void strip(Element element, String vocabulary) {
        NamedNodeMap attributes = element.getAttributes();
        List<Attr> foreign = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (attribute.getNamespaceURI() != null
                    && !attribute.getNamespaceURI().equals(XMLNS)) {
                foreign.add(attribute);
            }
        }
        foreign.forEach(element::removeAttributeNode);
        List<Node> dropped = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (!vocabulary.equals(child.getNamespaceURI()) || "extensionElements".equals(child.getLocalName())) {
                    dropped.add(child);
                } else {
                    strip(child, vocabulary);
                }
            }
        }
        dropped.forEach(element::removeChild);
    }
}
