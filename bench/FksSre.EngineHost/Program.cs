using FksSre.Program.Tests.Running;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Tests;

// Plays the engine for one stack until it is interrupted, and prints the environment a program is started with, for a shell to read.
var stack = args is [var name] ? name : "prod";
var text = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, $"Pulumi.{stack}.yaml"));
var configuration = StackConfigurationSources.WithEverySecret(StackConfigurationSources.FromFile(stack, text).Value!);
configuration = configuration.Withheld.Aggregate(configuration, (all, key) =>
    all with
    {
        Values = all.Values.SetItem(key, $"https://example.com/{key}"),
    }
);

await using var engine = await StackEngine.StartAsync(stack);
engine.Behaviour.KeepsMessages = false;
foreach (var (variable, value) in ProgramEnvironment.Of(configuration, engine))
{
    Console.WriteLine($"export {variable}='{value.Replace("'", "'\\''", StringComparison.Ordinal)}'");
}

await Task.Delay(Timeout.Infinite);
