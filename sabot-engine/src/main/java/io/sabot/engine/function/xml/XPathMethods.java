package io.sabot.engine.function.xml;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Slice;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The methods of {@code xpath} and its kin. Source: UDFXPathUtil of Spark, which is Hive's. */
public final class XPathMethods {
    private static final String FEATURES = "http://xml.org/sax/features/";

    private XPathMethods() {}

    /** A path in use. */
    public static final class Path {
        private final String text;
        private final XPathExpression expression;
        private final DocumentBuilder documents;

        Path(String text) {
            this.text = text;
            this.expression = text.isEmpty() ? null : compile(text);
            this.documents = documents();
        }

        private static XPathExpression compile(String text) {
            try {
                return XPathFactory.newInstance().newXPath().compile(text);
            } catch (XPathExpressionException e) {
                throw new RuntimeException("Invalid XPath '" + text + "'" + e.getMessage(), e);
            }
        }

        private static DocumentBuilder documents() {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            try {
                factory.setFeature(FEATURES + "external-general-entities", false);
                factory.setFeature(FEATURES + "external-parameter-entities", false);
                return factory.newDocumentBuilder();
            } catch (ParserConfigurationException e) {
                throw new RuntimeException("Error instantiating DocumentBuilder, cannot build xml parser", e);
            }
        }

        /** @return null for no text or no path */
        Object find(Slice xml, QName kind) {
            if (expression == null || xml.length() == 0) {
                return null;
            }
            try {
                return expression.evaluate(documents.parse(new InputSource(new StringReader(xml.toString()))), kind);
            } catch (XPathExpressionException e) {
                throw new RuntimeException("Invalid XML document: " + e.getMessage() + "\n" + xml, e);
            } catch (SAXException | IOException e) {
                throw new RuntimeException("Error loading expression '" + text + "'", e);
            }
        }

        Double number(Slice xml) {
            return (Double) find(xml, XPathConstants.NUMBER);
        }
    }

    public static Path path(Object[] constants, CallContext context, long partition) {
        return new Path(constants[1] == null ? "" : constants[1].toString());
    }

    public static Boolean isTrue(Slice xml, Slice pathText, Path path) {
        return (Boolean) path.find(xml, XPathConstants.BOOLEAN);
    }

    public static Short toShort(Slice xml, Slice pathText, Path path) {
        Double number = path.number(xml);
        return number == null ? null : (Short) number.shortValue();
    }

    public static Integer toInt(Slice xml, Slice pathText, Path path) {
        Double number = path.number(xml);
        return number == null ? null : (Integer) number.intValue();
    }

    public static Long toLong(Slice xml, Slice pathText, Path path) {
        Double number = path.number(xml);
        return number == null ? null : (Long) number.longValue();
    }

    public static Float toFloat(Slice xml, Slice pathText, Path path) {
        Double number = path.number(xml);
        return number == null ? null : (Float) number.floatValue();
    }

    public static Double toDouble(Slice xml, Slice pathText, Path path) {
        return path.number(xml);
    }

    public static Slice text(Slice xml, Slice pathText, Path path) {
        Object text = path.find(xml, XPathConstants.STRING);
        return text == null ? null : Slice.of(text.toString());
    }

    /** The values of all nodes; an element has none. */
    public static ArrayValue list(Slice xml, Slice pathText, Path path) {
        NodeList nodes = (NodeList) path.find(xml, XPathConstants.NODESET);
        if (nodes == null) {
            return null;
        }
        Object[] values = new Object[nodes.getLength()];
        for (int i = 0; i < values.length; i++) {
            String value = nodes.item(i).getNodeValue();
            values[i] = value == null ? null : Slice.of(value);
        }
        return new ArrayValue(values);
    }
}
