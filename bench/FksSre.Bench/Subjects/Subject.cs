namespace FksSre.Bench.Subjects;

/// <summary>Rules for one and the same SLO, as somebody derives them: 99.9 % of requests over 30 days.</summary>
/// <param name="Name">In the tables.</param>
/// <param name="Groups">As a rule file has them.</param>
/// <param name="Pages">Selects the alerts that wake somebody.</param>
/// <param name="Ratios">The error ratio within each lookback, as these rules come to it. In hours.</param>
/// <param name="Newest">When the newest sample was written that the ratios of hours are made of, in seconds since 1970.</param>
internal sealed record Subject(
    string Name,
    IReadOnlyList<SubjectGroup> Groups,
    string Pages,
    IReadOnlyDictionary<int, string> Ratios,
    string Newest
);

/// <param name="Seconds">Between two evaluations.</param>
/// <param name="Rules">In the order of evaluation.</param>
internal sealed record SubjectGroup(int Seconds, IReadOnlyList<SubjectRule> Rules);

/// <param name="Record">The recorded metric; null: an alert.</param>
/// <param name="Labels">On the recorded series.</param>
/// <param name="Expression">PromQL.</param>
/// <param name="ReadAsRange">Other rules look back on it, so that its past is needed too.</param>
internal sealed record SubjectRule(string? Record, IReadOnlyDictionary<string, string> Labels, string Expression, bool ReadAsRange);
