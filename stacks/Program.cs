using FksSre.ServiceLevels.Findings;
using FksSre.Stacks;
using FksSre.Stacks.Cluster;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Deployed;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Releases;
using FksSre.Stacks.Review;
using NodaTime;
using Pulumi;

// Findings come before anything is registered. The engine shows what is written here.
var configuration = StackConfigurationSources.FromEngine();
var now = SystemClock.Instance.GetCurrentInstant();
var inputs = await ReleasedInputs.CheckAsync(configuration, now);
IReadOnlyList<Finding> findings =
[
    .. inputs.Findings,
    .. inputs.Value?.Release is { } release
        ? ReleaseObedience.Check(configuration.Value!, release, StackConfigurationSources.IsPreview(Environment.GetEnvironmentVariable))
        : [],
    .. configuration.Value is { } all ? StackConfigurationSources.CheckProject(all, Environment.GetEnvironmentVariable) : [],
];
if (inputs.Value is not null && !ProgramEnd.IsRefused(findings))
{
    // All rules are asked before the first resource is registered: what a policy pack finds, it finds with half of a stack deployed.
    var registered = await StackRegistration.RunAsync(inputs.Value, StackSecrets.PlaceholdersOf(configuration.Value!));
    var review = StackReview.Of(inputs.Value, registered, DateOnly.FromDateTime(now.ToDateTimeUtc()));
    // The engine shows all of this alike, so what is advice is left to ./fks check: told at each preview, it would bury the rest.
    findings = [.. findings, .. review.Errors, .. review.Exemptions];
}

if (inputs.Value is null || ProgramEnd.IsRefused(findings))
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
        var isPreview = StackConfigurationSources.IsPreview(Environment.GetEnvironmentVariable);
        RunFindings.Require(ReleaseObedience.CheckKept(configuration.Value!, state, isPreview));
        if (inputs.Value.OnCall is not null)
        {
            DutyCheck.Require(inputs.Value.Roster, configuration.Value!, state, now);
        }

        return new FksStack(inputs.Value, StackSecrets.Of(configuration.Value!), state, questions);
    })
);
