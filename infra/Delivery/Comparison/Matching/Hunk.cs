using System.Text.RegularExpressions;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>A stretch in which two expressions differ.</summary>
/// <param name="Before">Its words on the old side; none where something came in.</param>
/// <param name="After">Its words on the new side; none where something went.</param>
/// <param name="TextBefore">As it stands there, with the label or operator before it.</param>
/// <param name="TextAfter">As it stands there, with the label or operator before it.</param>
internal sealed record Hunk(IReadOnlyList<string> Before, IReadOnlyList<string> After, string TextBefore, string TextAfter)
{
    /// <summary>For people: the old side, an arrow and the new one.</summary>
    public string Text => $"{Figures.Quote(TextBefore)} → {Figures.Quote(TextAfter)}";
}

/// <summary>Where two PromQL expressions differ, word by word; white space is no difference.</summary>
internal static partial class Hunks
{
    /// <summary>From the first on. Expressions with as many words are held against each other word for word.</summary>
    public static IReadOnlyList<Hunk> Between(string before, string after)
    {
        var (old, @new) = (Words().Matches(before), Words().Matches(after));
        var same = Same(old, @new);
        var hunks = new List<Hunk>();
        var (i, j) = (0, 0);
        foreach (var (nextOld, nextNew) in same.Append((old.Count, @new.Count)))
        {
            if (nextOld > i || nextNew > j)
            {
                hunks.Add(
                    new(Texts(old, i, nextOld), Texts(@new, j, nextNew), Shown(before, old, i, nextOld), Shown(after, @new, j, nextNew))
                );
            }

            (i, j) = (nextOld + 1, nextNew + 1);
        }

        return hunks;
    }

    /// <summary>Which words of one side are which of the other.</summary>
    private static List<(int Old, int New)> Same(MatchCollection old, MatchCollection @new)
    {
        if (old.Count == @new.Count)
        {
            return [.. Enumerable.Range(0, old.Count).Where(k => old[k].Value == @new[k].Value).Select(k => (k, k))];
        }

        var longest = new int[old.Count + 1, @new.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = @new.Count - 1; j >= 0; j--)
            {
                longest[i, j] = old[i].Value == @new[j].Value ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var same = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < old.Count && j < @new.Count; )
        {
            if (old[i].Value == @new[j].Value)
            {
                same.Add((i++, j++));
            }
            else
            {
                _ = longest[i + 1, j] >= longest[i, j + 1] ? i++ : j++;
            }
        }

        return same;
    }

    private static List<string> Texts(MatchCollection words, int from, int to) =>
        [.. words.Skip(from).Take(to - from).Select(w => w.Value)];

    /// <summary>A value alone says little: what it is compared with stands before it.</summary>
    private static string Shown(string text, MatchCollection words, int from, int to)
    {
        if (from == to)
        {
            return "";
        }

        // A number by itself does not even say whether it is a limit or a factor.
        var isNumber = to - from == 1 && char.IsAsciiDigit(words[from].Value[0]);
        var first =
            from >= 2 && Operator().IsMatch(words[from - 1].Value) ? from - 2
            : from >= 1 && isNumber ? from - 1
            : from;
        var last = isNumber && to < words.Count && first == from - 1 ? to : to - 1;
        return text[words[first].Index..(words[last].Index + words[last].Length)];
    }

    [GeneratedRegex(
        """
            "(?:\\.|[^"\\])*"|[0-9]+(?:\.[0-9]+)?[a-z0-9]*|[A-Za-z_:][A-Za-z0-9_:]*|[=!<>~]+|\S
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Words();

    [GeneratedRegex(@"\A(?:=|!=|=~|!~)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Operator();
}
