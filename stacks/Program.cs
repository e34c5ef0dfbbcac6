using FksSre.ServiceLevels.Findings;
using FksSre.Stacks;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Deployed;
using NodaTime;
using Pulumi;

// Findings come before anything is registered. The engine shows what is written here, and exit code 32 says that this was enough.
const int AlreadyTold = 32;

var configuration = StackConfigurationSources.FromEngine();
var now = SystemClock.Instance.GetCurrentInstant();
var inputs = StackInputs.Check(configuration, now);
IReadOnlyList<Finding> findings = [.. inputs.Findings, .. configuration.Value is { } all ? StackConfigurationSources.CheckProject(all, Environment.GetEnvironmentVariable) : []];
foreach (var finding in findings)
{
    Console.Error.WriteLine(finding);
}

if (inputs.Value is null || findings.Any(finding => finding.Level == FindingLevel.Error))
{
    var count = findings.Count(f => f.Level == FindingLevel.Error);
    Console.Error.WriteLine($"{count} {(count == 1 ? "finding" : "findings")}; nothing was registered.");
    return AlreadyTold;
}

return await Deployment.RunAsync<FksStack>(new StackSource(() =>
{
    if (inputs.Value.OnCall is not null)
    {
        DutyCheck.Require(inputs.Value.Roster, configuration.Value!, now);
    }

    return new FksStack(inputs.Value, StackSecrets.Of(configuration.Value!));
}));
