namespace FksSre.Monitoring.Naming;

/// <summary>Every alert. What it is about stands in its labels, so that one name has one runbook.</summary>
public static class AlertNames
{
    public const string BudgetBurn = "ErrorBudgetBurn";
    public const string BudgetAtRisk = "ErrorBudgetAtRisk";
    public const string BudgetExhaustion = "ErrorBudgetExhaustionProjected";
    public const string BudgetSpent = "ErrorBudgetSpent";
    public const string SliMissing = "SliMissing";
    public const string GoodExceedsTotal = "GoodExceedsTotal";
    public const string ErrorRatioHigh = "ErrorRatioHigh";
    public const string SlowRatioHigh = "SlowRatioHigh";
    public const string TrafficDrop = "TrafficDrop";
    public const string TargetDown = "TargetDown";
    public const string LongTermStorageBehind = "LongTermStorageBehind";
    public const string LongTermStorageFailing = "LongTermStorageFailing";
    public const string Watchdog = "Watchdog";
    public const string SliRecordingsFresh = "SliRecordingsFresh";

    /// <summary>For Alertmanager alone: it holds back what follows from it.</summary>
    public const string ServiceDown = "ServiceDown";
}
