package kz.zhardem.tests.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Pages that the command writes. Their HTML is well-formed XML, too, so that a strict parser can check it. */
final class HtmlPage {

    private HtmlPage() {}

    static Document parsed(String html) {
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    static List<Element> elements(Document document, String name) {
        return all(document.getElementsByTagName(name));
    }

    static List<Element> within(Element element, String name) {
        return all(element.getElementsByTagName(name));
    }

    /** What stands in a row of a table. */
    static List<String> cells(Element row) {
        return all(row.getElementsByTagName("*")).stream()
                .filter(cell -> List.of("th", "td").contains(cell.getTagName()))
                .map(HtmlPage::text)
                .toList();
    }

    private static List<Element> all(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static List<String> texts(Document document, String name) {
        return elements(document, name).stream().map(HtmlPage::text).toList();
    }

    static String text(Element element) {
        return element.getTextContent().replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }

    /** What a person reads, without the styles. */
    static String text(Document document) {
        return text(elements(document, "body").get(0));
    }

    static List<String> attributes(Document document) {
        List<String> names = new ArrayList<>();
        for (Element element : elements(document, "*")) {
            IntStream.range(0, element.getAttributes().getLength())
                    .forEach(i -> names.add(element.getAttributes().item(i).getNodeName()));
        }
        return names;
    }
}
