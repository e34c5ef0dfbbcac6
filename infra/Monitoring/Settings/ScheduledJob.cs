namespace FksSre.Monitoring.Settings;

/// <summary>A CronJob of Kubernetes whose success somebody relies on.</summary>
/// <param name="Name">Of the CronJob; unique in its namespace.</param>
/// <param name="Namespace">Where it is.</param>
/// <param name="Purpose">What it does, as the beginning of a sentence: <c>The backup of fks_db</c>.</param>
/// <param name="Owner">A team.</param>
/// <param name="Overdue">How old its last success may be: its interval, what it may take, and some patience.</param>
public sealed record ScheduledJob(string Name, string Namespace, string Purpose, string Owner, TimeSpan Overdue);
