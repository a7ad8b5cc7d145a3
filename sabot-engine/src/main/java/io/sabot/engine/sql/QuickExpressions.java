package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.CharVarchar;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.EvalMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The expressions that programs mostly pass as strings, read by hand: names, literals, arithmetic, comparisons, conditions
 * and calls. The grammar costs a sixth of a second when it is first touched; a program that needs nothing else never pays
 * it. The tree is the one the grammar would give, and whatever is not surely simple is left to the grammar.
 */
final class QuickExpressions {
    /** Words that mean something in an expression, or begin a query; none of them is taken for a name. */
    private static final Set<String> RESERVED =
            Set.of(("all and any any_value as between both by case cast collate current_date current_path current_time "
                            + "current_timestamp current_user date_add date_diff dateadd datediff distinct div else end "
                            + "escape exists extract false filter first for from group having identifier ignore ilike in "
                            + "interval is last leading like limit not null nulls or order over overlay placing position "
                            + "regexp respect rlike select session_user some struct table then timediff "
                            + "timestampadd timestampdiff trailing true try_cast unknown user using values when where "
                            + "window with within")
                    .split(" "));

    private static final Set<String> SPECIAL =
            Set.of("cast", "try_cast", "first", "last", "any_value", "date_add", "dateadd", "date_diff", "datediff");

    private static final int MOST_DIGITS = 18;
    private static final int DEEPEST = 100;

    /** Says that the text is not simple; always the same one, without a stack. */
    private static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final NotSimple INSTANCE = new NotSimple();

        private NotSimple() {
            super(null, null, false, false);
        }
    }

    /** An expression and the tokens it was written in, parentheses around it included. */
    private record Node(Expr expression, int first, int last) {}

    private final String text;
    private final ParserOptions options;
    private final QuickTokens tokens;
    private int next;
    private int depth;

    private QuickExpressions(String text, ParserOptions options, QuickTokens tokens) {
        this.text = text;
        this.options = options;
        this.tokens = tokens;
    }

    /** @return an expression with or without an alias, null when the grammar has to read the text */
    static Expr read(String text, ParserOptions options) {
        if (options.reservedKeywords() || options.doubleQuotedIdentifiers() || options.quotedNamesArePatterns()) {
            return null;
        }
        QuickTokens tokens = QuickTokens.of(text);
        if (tokens == null) {
            return null;
        }
        try {
            return new QuickExpressions(text, options, tokens).named();
        } catch (NotSimple e) {
            return null;
        }
    }

    private Expr named() {
        Node node = expression();
        Expr result = node.expression();
        if (takeWord("as") || tokens.kind(next) != QuickTokens.Kind.END) {
            result = new Expr.Alias(result, List.of(name()), null);
        }
        if (tokens.kind(next) != QuickTokens.Kind.END) {
            throw NotSimple.INSTANCE;
        }
        return result;
    }

    private Node expression() {
        if (++depth > DEEPEST) {
            throw NotSimple.INSTANCE;
        }
        Node node = chain("or");
        depth--;
        return node;
    }

    private Node chain(String operator) {
        List<Node> operands = new ArrayList<>();
        do {
            operands.add(operator.equals("or") ? chain("and") : negation());
        } while (takeWord(operator));
        Node first = operands.get(0);
        if (operands.size() == 1) {
            return first;
        }
        Node last = operands.get(operands.size() - 1);
        QueryContext context = context(first.first(), last.last());
        return new Node(balanced(operator, operands, context), first.first(), last.last());
    }

    private static Expr balanced(String operator, List<Node> operands, QueryContext context) {
        int size = operands.size();
        if (size == 1) {
            return operands.get(0).expression();
        }
        int middle = (size - 1) / 2 + 1;
        Expr left = balanced(operator, operands.subList(0, middle), context);
        Expr right = balanced(operator, operands.subList(middle, size), context);
        return Expr.call(operator, List.of(left, right), context);
    }

    private Node negation() {
        int first = next;
        if (!takeWord("not")) {
            return predicate();
        }
        Node operand = negation();
        return call("not", first, operand.last(), operand.expression());
    }

    private Node predicate() {
        Node value = comparison();
        int first = next;
        if (takeWord("is")) {
            return is(value, first);
        }
        boolean negated = takeWord("not");
        Node condition;
        if (takeWord("between")) {
            Node lower = comparison();
            require(takeWord("and"));
            Node upper = comparison();
            condition =
                    call("between", first, upper.last(), value.expression(), lower.expression(), upper.expression());
        } else if (takeWord("in")) {
            require(take("("));
            List<Expr> list = expressions();
            require(!list.isEmpty());
            condition =
                    new Node(new Expr.In(value.expression(), list, context(first, next - 1)), value.first(), next - 1);
        } else if (takeWord("like")) {
            Node pattern = comparison();
            condition = call("like", first, pattern.last(), value.expression(), pattern.expression());
        } else {
            require(!negated);
            return value;
        }
        Expr result = condition.expression();
        if (negated) {
            result = Expr.call("not", List.of(result), context(first, condition.last()));
        }
        return new Node(result, value.first(), condition.last());
    }

    private Node is(Node value, int first) {
        boolean negated = takeWord("not");
        QueryContext context = context(first, next);
        List<Expr> operand = List.of(value.expression());
        Expr result;
        if (takeWord("null")) {
            result = Expr.call(negated ? "isnotnull" : "isnull", operand, context);
        } else {
            boolean truth = tokens.isWord(next, "true");
            require(takeWord("true") || takeWord("false"));
            result = Expr.call("<=>", List.of(value.expression(), Expr.literal(truth, DataType.BOOLEAN)), context);
            result = negated ? Expr.call("not", List.of(result), context) : result;
        }
        return new Node(result, value.first(), next - 1);
    }

    private Node comparison() {
        Node left = sum();
        while (isComparison()) {
            String operator = tokens.text(next++);
            Node right = sum();
            boolean different = operator.equals("!=") || operator.equals("<>");
            String function = different || operator.equals("==") ? "=" : operator;
            left = call(function, left.first(), right.last(), left.expression(), right.expression());
            if (different) {
                left = call("not", left.first(), left.last(), left.expression());
            }
        }
        return left;
    }

    private boolean isComparison() {
        return tokens.kind(next) == QuickTokens.Kind.SYMBOL && "<>=!".indexOf(text.charAt(tokens.start(next))) >= 0;
    }

    private Node sum() {
        Node left = product();
        while (tokens.is(next, "+") || tokens.is(next, "-") || tokens.is(next, "||")) {
            String operator = tokens.text(next++);
            Node right = product();
            left = call(operator, left.first(), right.last(), left.expression(), right.expression());
        }
        return left;
    }

    private Node product() {
        Node left = signed();
        while (tokens.is(next, "*") || tokens.is(next, "/") || tokens.is(next, "%")) {
            String operator = tokens.text(next++);
            Node right = signed();
            left = call(operator, left.first(), right.last(), left.expression(), right.expression());
        }
        return left;
    }

    private Node signed() {
        int first = next;
        boolean minus = tokens.is(next, "-");
        if (!minus && !tokens.is(next, "+")) {
            return primary();
        }
        next++;
        if (minus && isNumber()) {
            return new Node(number("-"), first, next - 1);
        }
        Node operand = signed();
        return call(minus ? "negative" : "positive", first, operand.last(), operand.expression());
    }

    private boolean isNumber() {
        return tokens.kind(next) == QuickTokens.Kind.WHOLE || tokens.kind(next) == QuickTokens.Kind.DECIMAL;
    }

    private Expr number(String sign) {
        boolean whole = tokens.kind(next) == QuickTokens.Kind.WHOLE;
        String digits = tokens.text(next++);
        require(digits.length() <= MOST_DIGITS);
        return whole ? LiteralValues.whole(sign.concat(digits)) : LiteralValues.decimal(sign.concat(digits));
    }

    private Node primary() {
        int first = next;
        switch (tokens.kind(next)) {
            case WHOLE, DECIMAL -> {
                return new Node(number(""), first, first);
            }
            case STRING -> {
                return string();
            }
            case WORD, QUOTED -> {
                return word();
            }
            default -> {
                if (take("*")) {
                    return star(List.of(), first);
                }
                require(take("("));
                Node inner = expression();
                require(take(")"));
                return new Node(inner.expression(), first, next - 1);
            }
        }
    }

    private Node string() {
        String literal = tokens.text(next++);
        require(tokens.kind(next) != QuickTokens.Kind.STRING);
        String value = options.escapedStringLiterals()
                ? StringLiterals.verbatim(literal)
                : StringLiterals.unescape(literal, options.doubledQuotesVanish());
        return new Node(LiteralValues.string(value), next - 1, next - 1);
    }

    private Node word() {
        int first = next;
        if (tokens.isWord(next, "null") || tokens.isWord(next, "true") || tokens.isWord(next, "false")) {
            String constant = tokens.text(next++).toLowerCase(Locale.ROOT);
            require(!tokens.is(next, ".") && !tokens.is(next, "("));
            Expr literal = constant.equals("null")
                    ? Expr.literal(null, DataType.NULL)
                    : Expr.literal(constant.equals("true"), DataType.BOOLEAN);
            return new Node(literal, first, first);
        }
        if (takeWord("case")) {
            return choice(first);
        }
        if (tokens.is(next + 1, "(") && SPECIAL.contains(tokens.text(next).toLowerCase(Locale.ROOT))) {
            return special(first);
        }
        List<String> parts = new ArrayList<>();
        parts.add(name());
        while (take(".")) {
            if (take("*")) {
                return star(parts, first);
            }
            parts.add(name());
        }
        return take("(")
                ? function(parts, first)
                : new Node(new Expr.Name(parts, context(first, next - 1)), first, next - 1);
    }

    /** A star stands alone: in arithmetic it would be something else. */
    private Node star(List<String> qualifier, int first) {
        require(tokens.kind(next) == QuickTokens.Kind.END || tokens.is(next, ",") || tokens.is(next, ")"));
        return new Node(new Expr.Star(qualifier, List.of(), context(first, next - 1)), first, next - 1);
    }

    private Node function(List<String> name, int first) {
        boolean distinct = takeWord("distinct");
        List<Expr> arguments = expressions();
        require(!distinct || !arguments.isEmpty());
        require(!tokens.is(next, "."));
        boolean countsRows = !distinct
                && name.size() == 1
                && name.get(0).equalsIgnoreCase("count")
                && arguments.size() == 1
                && arguments.get(0) instanceof Expr.Star star
                && star.qualifier().isEmpty();
        Expr call = new Expr.Call(
                name,
                countsRows ? List.of(Expr.literal(1, DataType.INT)) : arguments,
                distinct,
                null,
                null,
                List.of(),
                context(first, next - 1));
        return new Node(call, first, next - 1);
    }

    private Node choice(int first) {
        Expr operand = tokens.isWord(next, "when") ? null : expression().expression();
        List<Expr.When> branches = new ArrayList<>();
        while (takeWord("when")) {
            Expr condition = expression().expression();
            require(takeWord("then"));
            branches.add(new Expr.When(condition, expression().expression()));
        }
        require(!branches.isEmpty());
        Expr otherwise = takeWord("else") ? expression().expression() : null;
        require(takeWord("end") && !tokens.is(next, "."));
        return new Node(new Expr.Case(operand, branches, otherwise, context(first, next - 1)), first, next - 1);
    }

    /** Functions that have a syntax of their own, where they are called like any other. */
    private Node special(int first) {
        String name = tokens.text(next);
        String function = name.toLowerCase(Locale.ROOT);
        next += 2;
        if (function.equals("cast") || function.equals("try_cast")) {
            return cast(function, first);
        }
        List<Expr> arguments = expressions();
        require(!tokens.is(next, "."));
        int count = arguments.size();
        boolean simple = function.startsWith("date") ? arguments.size() == 2 : arguments.size() == 1;
        require(simple && !(arguments.get(0) instanceof Expr.Star));
        String shown = function.startsWith("date") ? name : function;
        return new Node(Expr.call(shown, arguments, context(first, next - 1)), first, next - 1);
    }

    private Node cast(String function, int first) {
        Expr input = expression().expression();
        require(takeWord("as"));
        int firstOfType = next;
        for (int open = 0; open > 0 || !tokens.is(next, ")"); next++) {
            require(tokens.kind(next) != QuickTokens.Kind.END);
            open += tokens.is(next, "(") ? 1 : tokens.is(next, ")") ? -1 : 0;
        }
        String written = text.substring(tokens.start(firstOfType), tokens.start(next));
        DataType type = DataTypeParser.parseType(written, options.timestampIsLocal());
        require(type != null && take(")") && !tokens.is(next, "."));
        EvalMode mode = function.equals("try_cast") ? EvalMode.TRY : null;
        return new Node(
                new Expr.Cast(input, CharVarchar.withoutLengths(type), mode, context(first, next - 1)),
                first,
                next - 1);
    }

    /** Up to the closing parenthesis, which is taken. */
    private List<Expr> expressions() {
        List<Expr> list = new ArrayList<>();
        if (take(")")) {
            return list;
        }
        do {
            list.add(expression().expression());
        } while (take(","));
        require(take(")"));
        return list;
    }

    private String name() {
        String word = tokens.text(next);
        if (tokens.kind(next) == QuickTokens.Kind.QUOTED) {
            next++;
            return word.substring(1, word.length() - 1).replace("``", "`");
        }
        require(tokens.kind(next) == QuickTokens.Kind.WORD && !RESERVED.contains(word.toLowerCase(Locale.ROOT)));
        next++;
        return word;
    }

    private Node call(String function, int first, int last, Expr... arguments) {
        return new Node(Expr.call(function, List.of(arguments), context(first, last)), first, last);
    }

    private boolean take(String symbol) {
        boolean found = tokens.is(next, symbol);
        next += found ? 1 : 0;
        return found;
    }

    private boolean takeWord(String word) {
        boolean found = tokens.isWord(next, word);
        next += found ? 1 : 0;
        return found;
    }

    private static void require(boolean simple) {
        if (!simple) {
            throw NotSimple.INSTANCE;
        }
    }

    private QueryContext context(int first, int last) {
        int start = tokens.start(first);
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return QueryContext.sql(text, start, tokens.stop(last), line, start - lineStart);
    }
}
