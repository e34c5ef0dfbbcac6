using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Looks at an account that was deployed, and says what was found.</summary>
internal static class Verifications
{
    public const string Corrects = "Run pulumi up --refresh, which corrects it.";
    public const string Refresh =
        "Run pulumi up --refresh, then ./fks oncall verify again; if it stays, look at the schedule's layers and overrides in PagerDuty.";
    public const string RefreshPolicy =
        "Run pulumi up --refresh, then ./fks oncall verify again; if it stays, look at the steps of the policy in PagerDuty.";

    public static string Finding(string code, string path, string value, string problem, string remedy) =>
        $"{code} {path} = {value}\n       {problem}\n       {remedy}";

    public static Task<Inspection> VerifyAsync(SeededAccount account) => VerifyAsync(account, () => Task.FromResult(account.KeyFiles));

    public static Task<Inspection> VerifyAsync(SeededAccount account, Func<Task<AlertmanagerKeyFiles>> keys) =>
        VerifyAsync(account.Target, keys, account.Double.Api);

    public static async Task<Inspection> VerifyAsync(AccountTarget target, Func<Task<AlertmanagerKeyFiles>> keys, Uri api)
    {
        var inspection = new Inspection(new ReportLog());
        await new AccountVerification(PagerDutyClients.Account(api), target, inspection, Targets.Now, CancellationToken.None).RunAsync(
            keys
        );
        return inspection;
    }

    public static async Task<IReadOnlyList<string>> FindingsAsync(SeededAccount account)
    {
        var inspection = await VerifyAsync(account);
        Assert.Empty(inspection.NotLookedAt);
        return [.. inspection.Findings.Select(finding => finding.ToString())];
    }
}
