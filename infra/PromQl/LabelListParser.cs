using System.Collections.Immutable;

namespace FksSre.PromQl;

/// <summary>Reads names of labels in parentheses, behind the words that take them.</summary>
internal sealed class LabelListParser(QueryCursor tokens)
{
    /// <summary>by and without; null where they do not stand.</summary>
    public (ImmutableArray<string>? By, ImmutableArray<string>? Without) Grouping() =>
        tokens.TakeIf("by") ? (Labels(), null)
        : tokens.TakeIf("without") ? (null, Labels())
        : default;

    /// <summary>on and ignoring, with what may follow them.</summary>
    public (ImmutableArray<string>? On, ImmutableArray<string>? Ignoring, (string Word, ImmutableArray<string> Labels)? Group) Matching()
    {
        var isOn = tokens.TakeIf("on");
        if (!isOn && !tokens.TakeIf("ignoring"))
        {
            return default;
        }

        var labels = Labels();
        return (isOn ? labels : null, isOn ? null : labels, Group());
    }

    private (string Word, ImmutableArray<string> Labels)? Group()
    {
        var word =
            tokens.TakeIf(QueryOperators.GroupLeft) ? QueryOperators.GroupLeft
            : tokens.TakeIf(QueryOperators.GroupRight) ? QueryOperators.GroupRight
            : null;
        return word is null ? null : (word, tokens.Next.Is("(") ? Labels() : []);
    }

    private ImmutableArray<string> Labels()
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        tokens.Expect("(");
        while (tokens.Next.Kind is QueryTokenKind.Name or QueryTokenKind.Text)
        {
            var label = tokens.Take();
            labels.Add(tokens.Label(label));
            if (label.Kind == QueryTokenKind.Name && (label.Text.Contains(':', StringComparison.Ordinal) || label.IsNumberWord))
            {
                tokens.Fail($"{label.Text} is no name of a label.", label);
            }

            if (!tokens.TakeIf(","))
            {
                break;
            }
        }

        tokens.Expect(")");
        return labels.ToImmutable();
    }
}
