using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>How an SLO stands, in words and colours that nobody can mistake for one another. The higher, the worse.</summary>
internal static class SloStates
{
    public const decimal Ok = 0m;
    public const decimal Outside = 0.5m;
    public const decimal NoData = 1m;
    public const decimal AtRisk = 2m;
    public const decimal Spent = 3m;

    /// <summary>With a word more where an indicator has hours of its own.</summary>
    public static ValueStyle StyleOf(IEnumerable<Slo> slos) =>
        slos.Any(slo => slo.Sli.Hours is not null)
            ? Style with
            {
                Words = [.. Style.Words, Word(Outside, "outside its hours", Colours.Unknown)],
            }
            : Style;

    private static ValueStyle Style { get; } =
        new(Units.Plain)
        {
            Words =
            [
                Word(Spent, "SPENT", Colours.Bad),
                Word(AtRisk, "at risk", Colours.Warning),
                Word(NoData, "no data", Colours.Unknown),
                Word(Ok, "ok", Colours.Good),
            ],
            Thresholds = [new(null, Colours.Good), new(NoData, Colours.Unknown), new(AtRisk, Colours.Warning), new(Spent, Colours.Bad)],
        };

    private static ValueText Word(decimal state, string text, string colour) => new(state, state, text, colour);
}
