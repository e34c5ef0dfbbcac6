namespace FksSre.PromQl;

/// <summary>How a matcher compares a value. A series without the label has the empty value, so each of the four may take it.</summary>
public enum MatchOperator
{
    /// <summary><c>=</c>: the same text, letter by letter.</summary>
    Equal,

    /// <summary><c>!=</c>: any other text.</summary>
    NotEqual,

    /// <summary><c>=~</c>: an RE2 pattern that fits the whole value, not a part of it.</summary>
    Matches,

    /// <summary><c>!~</c>: whatever the pattern does not fit as a whole.</summary>
    NotMatches,
}

/// <summary>A condition on one label of a series, as in <c>status=~"5.."</c>. Any value is legal; the printer escapes it.</summary>
public sealed record LabelMatcher(string Label, MatchOperator Operator, string Value)
{
    /// <summary>With the empty text it takes the series that lack the label.</summary>
    public static LabelMatcher Equal(string label, string value) => new(label, MatchOperator.Equal, value);

    /// <summary>The pattern stands as it is; <see cref="PromRegex.AnyOf"/> makes one of plain texts.</summary>
    public static LabelMatcher Matches(string label, string regex) => new(label, MatchOperator.Matches, regex);

    /// <summary>Fits exactly the series that this one does not.</summary>
    public LabelMatcher Opposite() =>
        this with
        {
            Operator = Operator switch
            {
                MatchOperator.Equal => MatchOperator.NotEqual,
                MatchOperator.NotEqual => MatchOperator.Equal,
                MatchOperator.Matches => MatchOperator.NotMatches,
                _ => MatchOperator.Matches,
            },
        };
}
