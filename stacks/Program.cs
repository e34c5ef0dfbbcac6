using FksSre.Stacks;
using FksSre.Stacks.Cluster;
using FksSre.Stacks.Configuration;
using Pulumi;

// Findings come before anything is registered. The engine shows what is written here.
var configuration = StackConfigurationSources.FromEngine();
var inputs = StackInputs.Check(configuration);
if (inputs.Value is null)
{
    foreach (var line in ProgramEnd.Told(inputs.Findings))
    {
        Console.Error.WriteLine(line);
    }

    return ProgramEnd.AlreadyTold;
}

foreach (var advice in inputs.Findings)
{
    Console.Error.WriteLine(advice);
}

var questions = new ClusterQuestions();
new ProgramEnd(questions).Watch();
return await Deployment.RunAsync<FksStack>(new StackSource(() => new FksStack(inputs.Value, StackSecrets.Of(configuration.Value!), questions)));
