namespace FksSre.Monitoring.RuleTests;

/// <summary>Which of a service's rule tests are derived. All of them are many times the size of the rules.</summary>
public enum RuleTestScope
{
    /// <summary>None: a deployment runs no tests.</summary>
    None,

    /// <summary>Those that run through minutes and hours: outages, resets, quiet nights, first errors, no data.</summary>
    Live,

    /// <summary>
    /// Those too that are given hours, days and weeks of recorded history: tickets that stay, each slow tier, budgets, missing indicators,
    /// traffic.
    /// </summary>
    All,
}
