using FksSre.Delivery.Comparison.Matching;
using FksSre.OnCall;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>Who is woken how often, and what wakes nobody, a line each.</summary>
internal static class WakingText
{
    /// <param name="before">What came of each page before, and its receivers in words.</param>
    /// <param name="after">Likewise with the change.</param>
    public static IEnumerable<string> Of(
        IReadOnlyList<(PageEnd End, string Receivers)> before,
        IReadOnlyList<(PageEnd End, string Receivers)> after
    )
    {
        var isAllKnown = !before.Concat(after).Any(page => page.End is PageEnd.Unknown);
        return
        [
            .. People(before, after).Select(line => isAllKnown ? $"{line}." : $"{line}, as far as it is known."),
            .. Counted(
                before,
                after,
                page => page.End is PageEnd.NobodyOnCall ? "" : null,
                (_, one) => $"{(one ? "reaches" : "reach")} nobody on call."
            ),
            .. Counted(
                before,
                after,
                page => page.End is PageEnd.Silent ? page.Receivers : null,
                (receivers, one) => $"{(one ? "goes" : "go")} to {receivers}, which wakes nobody."
            ),
            .. Counted(before, after, page => (page.End as PageEnd.Unknown)?.Why, (why, _) => $"may wake somebody or nobody: {why}."),
        ];
    }

    private static IEnumerable<string> People(
        IReadOnlyList<(PageEnd End, string Receivers)> before,
        IReadOnlyList<(PageEnd End, string Receivers)> after
    )
    {
        var (then, now) = (Woken(before), Woken(after));
        var names = now.Concat(then).DistinctBy(person => person.Email, StringComparer.OrdinalIgnoreCase).ToList();
        return names
            .Select(person => (Name: Name(person, names), Then: Times(then, person), Now: Times(now, person)))
            .Where(person => person.Then != person.Now)
            .OrderBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => $"{person.Name} is woken {Times(person.Now)} instead of {Times(person.Then)}");
    }

    private static List<Person> Woken(IEnumerable<(PageEnd End, string Receivers)> pages) =>
        [.. pages.Select(page => page.End).OfType<PageEnd.Wakes>().SelectMany(end => end.People)];

    private static string Name(Person person, List<Person> all) =>
        all.Count(other => other.Name == person.Name) == 1 ? person.Name : $"{person.Name} ({person.Email})";

    private static int Times(List<Person> woken, Person person) =>
        woken.Count(each => string.Equals(each.Email, person.Email, StringComparison.OrdinalIgnoreCase));

    private static string Times(int count) =>
        count switch
        {
            0 => "never",
            1 => "once",
            2 => "twice",
            _ => $"{Figures.Count(count)} times",
        };

    /// <summary>A line for each kind of page that there is on either side, also where both have as many: no page may vanish.</summary>
    private static IEnumerable<string> Counted(
        IReadOnlyList<(PageEnd End, string Receivers)> before,
        IReadOnlyList<(PageEnd End, string Receivers)> after,
        Func<(PageEnd End, string Receivers), string?> kind,
        Func<string, bool, string> said
    ) =>
        from same in after
            .Select(page => (Kind: kind(page), IsAfter: true))
            .Concat(before.Select(page => (Kind: kind(page), IsAfter: false)))
            .Where(page => page.Kind is not null)
            .GroupBy(page => page.Kind!, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
        let now = same.Count(page => page.IsAfter)
        let then = same.Count() - now
        let compared = now == then ? "before and after" : $"instead of {Figures.Count(then)}"
        select $"{Figures.Of(now, "page")} {compared} {said(same.Key, now == 1)}";
}
