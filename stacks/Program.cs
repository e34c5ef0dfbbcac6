using FksSre.ServiceLevels.Findings;
using FksSre.Stacks;
using FksSre.Stacks.Configuration;
using Pulumi;

// Findings come before anything is registered; the engine shows what is written here and need not be told again (exit code 32).
const int AlreadyTold = 32;

var configuration = StackConfigurationSources.FromEngine();
var inputs = StackInputs.Check(configuration);
foreach (var finding in inputs.Findings)
{
    Console.Error.WriteLine(finding);
}

if (inputs.Value is null)
{
    Console.Error.WriteLine($"{inputs.Findings.Count(f => f.Level == FindingLevel.Error)} to mend in stack {configuration.Stack}; nothing was registered.");
    return AlreadyTold;
}

return await Deployment.RunAsync<FksStack>(new StackSource(() => new FksStack(inputs.Value, StackSecrets.Of(configuration))));
