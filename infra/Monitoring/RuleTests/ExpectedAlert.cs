using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

/// <summary>An alert that must be there with exactly these labels, or not at all.</summary>
/// <param name="Name">One of <see cref="AlertNames"/>.</param>
/// <param name="Service">Whose.</param>
/// <param name="Slo">Whose indicator it goes by.</param>
/// <param name="Severity">Page or ticket.</param>
/// <param name="Tier">The label <c>tier</c>.</param>
/// <param name="Team">Who answers for it.</param>
internal sealed record ExpectedAlert(string Name, Service Service, Slo Slo, Severity Severity, string Tier, string Team)
{
    /// <summary>It is about the service as a whole, and bears no <c>slo</c>.</summary>
    public bool OfService { get; init; }

    public Expectation Firing(TimeSpan at) => Present(at, "firing");

    public Expectation Pending(TimeSpan at) => Present(at, "pending");

    /// <summary>Neither firing nor pending.</summary>
    public Expectation Silent(TimeSpan at) => new(at, Series(Identity).ToString(), []);

    public Expectation NotFiring(TimeSpan at) => new(at, Series([.. Identity, State("firing")]).ToString(), []);

    private LabelMatcher[] Identity =>
        [
            LabelMatcher.Equal("alertname", Name),
            LabelMatcher.Equal(LabelNames.Service, Service.Id),
            .. OfService ? [] : new[] { LabelMatcher.Equal(LabelNames.Slo, Slo.Id) },
            LabelMatcher.Equal(LabelNames.Tier, Tier),
        ];

    private LabelMatcher[] Rest =>
        [
            LabelMatcher.Equal(LabelNames.Sli, Slo.Sli.Name),
            LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity)),
            LabelMatcher.Equal(LabelNames.ServiceTier, Service.Tier.ToString().ToLowerInvariant()),
            LabelMatcher.Equal(LabelNames.Team, Team),
        ];

    private Expectation Present(TimeSpan at, string state)
    {
        var query = Series([.. Identity, State(state)]);
        return new(at, query.ToString(), [new(Series([.. Identity, State(state), .. Rest]).ToString(), 1m)]);
    }

    private static LabelMatcher State(string state) => LabelMatcher.Equal("alertstate", state);

    private static PromExpr Series(LabelMatcher[] labels) => Prom.Instant(new Selector("ALERTS", labels));
}
