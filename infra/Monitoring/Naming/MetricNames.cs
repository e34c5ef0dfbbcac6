namespace FksSre.Monitoring.Naming;

/// <summary>Every recorded metric. Builders ask; they never format. Level, metric, operation, as Prometheus advises.</summary>
public static class MetricNames
{
    /// <summary>Level 1: all events per second over the last 5 minutes, every 30 s.</summary>
    public const string TotalRate = "sli:events_total:rate5m";

    /// <summary>Level 1: bad events per second over the last 5 minutes, every 30 s.</summary>
    public const string BadRate = "sli:events_bad:rate5m";

    /// <summary>Level 2: all events of the last 5 minutes, every 5 minutes; tiles that add up.</summary>
    public const string TotalTile = "sli:events_total:sum5m";

    /// <summary>Level 2: bad events of the last 5 minutes, every 5 minutes.</summary>
    public const string BadTile = "sli:events_bad:sum5m";

    /// <summary>1 while the indicator is meant to give data, else 0, every 30 s; only of those with hours of their own.</summary>
    public const string HoursOpen = "sli:hours_open:bool";

    /// <summary>The objective as a ratio, e.g. 0.999.</summary>
    public const string Objective = "slo:objective:ratio";

    /// <summary>All events of the whole window of the SLO.</summary>
    public const string WindowTotal = "slo:events_total:sum_window";

    /// <summary>Bad events of the whole window of the SLO.</summary>
    public const string WindowBad = "slo:events_bad:sum_window";

    /// <summary>The share of the error budget that is left; negative when overspent.</summary>
    public const string BudgetRemaining = "slo:error_budget_remaining:ratio";

    /// <summary>The latency below which a share of the requests of the last 5 minutes was answered, in seconds.</summary>
    public const string LatencyQuantile = "service:request_duration_seconds:quantile5m";

    /// <summary>Failed requests of 5 minutes by endpoint, of those with the most, every 5 minutes.</summary>
    public const string FailedRequests = "service:requests_failed:increase5m";

    /// <summary>Seconds of toil within 28 days, by task. Written by the toil ledger.</summary>
    public const string ToilTime = "toil:seconds:sum28d";

    /// <summary>Toil as a share of the working time of 28 days.</summary>
    public const string ToilShare = "toil:working_time:ratio28d";

    /// <summary>Seconds until half of the pages of 28 days were acknowledged. Written by whoever reads PagerDuty.</summary>
    public const string TimeToAcknowledge = "oncall:acknowledge_seconds:median28d";

    /// <summary>Always 1; its labels name the release that runs, and the parts of its name. Every minute.</summary>
    public const string ReleaseInfo = "fks_sre:release:info";
}
