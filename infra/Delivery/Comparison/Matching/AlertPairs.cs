using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>Which alert of before is which of after: by name, service, SLO and tier under new names, by severity at best.</summary>
internal static class AlertPairs
{
    /// <param name="before">The old side.</param>
    /// <param name="after">The new side.</param>
    /// <param name="renames">Between them.</param>
    public static Pairs<PlannedAlert> Of(RenderedEnvironment before, RenderedEnvironment after, Renames renames)
    {
        string Old(PlannedAlert alert) =>
            Key(alert.Name, renames.Service(alert.Service), renames.Slo(alert.Service, alert.Slo), alert.Tier);
        static string New(PlannedAlert alert) => Key(alert.Name, alert.Service, alert.Slo, alert.Tier);

        var exact = Pairing.By(
            PlannedAlert.Of(before.Plan),
            PlannedAlert.Of(after.Plan),
            alert => $"{Old(alert)}\n{alert.Severity}",
            alert => $"{New(alert)}\n{alert.Severity}"
        );
        var otherSeverity = Pairing.By(exact.Gone, exact.New, Old, New);
        return new([.. exact.Both, .. otherSeverity.Both], otherSeverity.Gone, otherSeverity.New);
    }

    private static string Key(params string[] parts) => string.Join('\n', parts);
}
