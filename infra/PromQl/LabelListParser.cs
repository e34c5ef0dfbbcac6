namespace FksSre.PromQl;

/// <summary>Reads names of labels in parentheses, behind the words that take them.</summary>
internal sealed class LabelListParser(QueryCursor tokens)
{
    /// <summary>by and without.</summary>
    /// <returns>Whether any label is kept: <c>by ()</c> keeps none, <c>without ()</c> all.</returns>
    public bool Grouping()
    {
        if (tokens.TakeIf("by"))
        {
            return Labels();
        }

        if (!tokens.TakeIf("without"))
        {
            return false;
        }

        Labels();
        return true;
    }

    /// <summary>on and ignoring, with what may follow them.</summary>
    /// <returns>Whether any label is named, and whether one side may have several partners.</returns>
    public (bool Matches, bool Groups) Matching()
    {
        if (!tokens.TakeIf("on") && !tokens.TakeIf("ignoring"))
        {
            return (false, false);
        }

        var labels = Labels();
        var groups = tokens.TakeIf("group_left") || tokens.TakeIf("group_right");
        if (groups && tokens.Next.Is("("))
        {
            Labels();
        }

        return (labels, groups);
    }

    /// <returns>Whether there are any.</returns>
    private bool Labels()
    {
        tokens.Expect("(");
        var any = tokens.Next.Kind is QueryTokenKind.Name or QueryTokenKind.Text;
        while (tokens.Next.Kind is QueryTokenKind.Name or QueryTokenKind.Text)
        {
            var label = tokens.Take();
            tokens.Label(label);
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
        return any;
    }
}
