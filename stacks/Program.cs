using FksSre.ServiceLevels.Findings;
using FksSre.Stacks;
using FksSre.Stacks.Cluster;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Deployed;
using FksSre.Stacks.Inputs;
using NodaTime;
using Pulumi;

// Findings come before anything is registered. The engine shows what is written here.
var configuration = StackConfigurationSources.FromEngine();
var now = SystemClock.Instance.GetCurrentInstant();
var inputs = StackInputs.Check(configuration, now);
IReadOnlyList<Finding> findings =
[
    .. inputs.Findings,
    .. configuration.Value is { } all ? StackConfigurationSources.CheckProject(all, Environment.GetEnvironmentVariable) : [],
];
if (inputs.Value is null || findings.Any(finding => finding.Level == FindingLevel.Error))
{
    foreach (var line in ProgramEnd.Told(findings))
    {
        Console.Error.WriteLine(line);
    }

    return ProgramEnd.AlreadyTold;
}

foreach (var advice in findings)
{
    Console.Error.WriteLine(advice);
}

var questions = new ClusterQuestions();
var reader = new StateReader();
new ProgramEnd(questions, reader).Watch();
return await Deployment.RunAsync<FksStack>(
    new StackSource(() =>
    {
        var state = reader.Read();
        if (inputs.Value.OnCall is not null)
        {
            DutyCheck.Require(inputs.Value.Roster, configuration.Value!, state, now);
        }

        return new FksStack(inputs.Value, StackSecrets.Of(configuration.Value!), state, questions);
    })
);
