using FksSre.Delivery.Drift;
using FksSre.Delivery.Reports;
using FksSre.Ops.Ci.GitHub;

namespace FksSre.Ops.Ci;

/// <summary>Keeps one issue a stack: opened with the first drift, written anew while it lasts, closed when it is gone.</summary>
internal static class DriftIssues
{
    /// <summary>Brings the issue of a stack to what was found.</summary>
    /// <param name="client">Of the repository.</param>
    /// <param name="environment">The stack.</param>
    /// <param name="report">What was found; what could not be looked at closes nothing.</param>
    /// <param name="seen">Where, e.g. <c>at 8a34707, in run 17</c>.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was done, a sentence.</returns>
    /// <exception cref="GitHubFailure">GitHub did not do it.</exception>
    public static async Task<string> SettleAsync(
        GitHubClient client,
        string environment,
        DriftReport report,
        string seen,
        CancellationToken cancellation
    )
    {
        var ours = (await client.IssuesAsync(DriftIssue.Label, cancellation))
            .Where(issue => DriftIssue.IsOf(environment, issue.Body))
            .ToList();
        // The oldest, whoever made others; but an open one before a closed one.
        var issue = ours.Find(each => each.IsOpen) ?? ours.FirstOrDefault();
        return report.Items.IsEmpty
            ? await GoneAsync(client, environment, report, seen, issue, cancellation)
            : await FoundAsync(client, environment, report, seen, issue, cancellation);
    }

    private static async Task<string> FoundAsync(
        GitHubClient client,
        string environment,
        DriftReport report,
        string seen,
        GitHubIssue? issue,
        CancellationToken cancellation
    )
    {
        var (title, body) = (DriftIssue.Title(environment, report), DriftIssue.Body(environment, report, seen));
        if (issue is null)
        {
            var opened = await client.CreateIssueAsync(title, body, DriftIssue.Label, cancellation);
            return FormattableString.Invariant($"Issue {opened.Number} was opened.");
        }

        await client.UpdateIssueAsync(issue.Number, title, body, issue.IsOpen ? null : true, cancellation);
        if (issue.IsOpen)
        {
            return FormattableString.Invariant($"Issue {issue.Number} was written anew.");
        }

        await client.CreateCommentAsync(issue.Number, DriftIssue.Back(environment, seen), cancellation);
        return FormattableString.Invariant($"Issue {issue.Number} was opened again.");
    }

    private static async Task<string> GoneAsync(
        GitHubClient client,
        string environment,
        DriftReport report,
        string seen,
        GitHubIssue? issue,
        CancellationToken cancellation
    )
    {
        if (issue is not { IsOpen: true })
        {
            return "There is no drift, and no open issue about it.";
        }

        if (!report.IsClean)
        {
            return FormattableString.Invariant($"Issue {issue.Number} stays open: not everything could be looked at.");
        }

        await client.CreateCommentAsync(issue.Number, DriftIssue.Gone(environment, report, seen), cancellation);
        await client.UpdateIssueAsync(issue.Number, title: null, body: null, isOpen: false, cancellation);
        return FormattableString.Invariant($"Issue {issue.Number} was closed.");
    }
}
