using FksSre.ServiceLevels.Findings;
using FksSre.Stacks;
using FksSre.Stacks.Configuration;
using Pulumi;

// Findings come before anything is registered. The engine shows what is written here, and exit code 32 says that this was enough.
const int AlreadyTold = 32;

var configuration = StackConfigurationSources.FromEngine();
var inputs = StackInputs.Check(configuration);
foreach (var finding in inputs.Findings)
{
    Console.Error.WriteLine(finding);
}

if (inputs.Value is null)
{
    var count = inputs.Findings.Count(f => f.Level == FindingLevel.Error);
    Console.Error.WriteLine($"{count} {(count == 1 ? "finding" : "findings")}; nothing was registered.");
    return AlreadyTold;
}

return await Deployment.RunAsync<FksStack>(new StackSource(() => new FksStack(inputs.Value, StackSecrets.Of(configuration.Value!))));
