namespace FksSre.PromQl;

public enum MatchOperator
{
    Equal,
    NotEqual,
    Matches,
    NotMatches,
}

/// <summary>A condition on one label of a series, as in <c>status=~"5.."</c>. Any value is legal; the printer escapes it.</summary>
public sealed record LabelMatcher(string Label, MatchOperator Operator, string Value)
{
    public static LabelMatcher Equal(string label, string value) => new(label, MatchOperator.Equal, value);

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
