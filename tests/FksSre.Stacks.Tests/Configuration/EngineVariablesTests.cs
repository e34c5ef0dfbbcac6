using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;

namespace FksSre.Stacks.Tests.Configuration;

public class EngineVariablesTests
{
    [Fact]
    public void Variables_become_a_configuration()
    {
        var configuration = Assert.IsType<StackConfiguration>(
            Read(
                ("PULUMI_STACK", "dev"),
                (
                    "PULUMI_CONFIG",
                    """{"fks-sre:context": "minikube", "fks-sre:config:sink": "http://sink.fks:8081", "fks-sre:discordWebhook": "https://x7"}"""
                ),
                ("PULUMI_CONFIG_SECRET_KEYS", """["fks-sre:config:discordWebhook"]""")
            ).Value
        );

        Assert.Equal("dev", configuration.Stack);
        Assert.Equal(
            [new("fks-sre:context", "minikube"), new("fks-sre:discordWebhook", "https://x7"), new("fks-sre:sink", "http://sink.fks:8081")],
            configuration.Values
        );
        Assert.Equal(["fks-sre:discordWebhook"], configuration.Encrypted);
        Assert.Empty(configuration.Withheld);
    }

    [Fact]
    public void Stack_without_configuration_is_read() => Assert.Empty(Read(("PULUMI_STACK", "dev")).Value!.Values);

    [Fact]
    public void Program_that_no_engine_started_is_refused() =>
        Assert.Equal(
            """
            FKS660 PULUMI_STACK = (nothing)
                   The Pulumi engine sets it for the program, and did not start this one.
                   Run pulumi preview or pulumi up; to see everything without an engine, ./fks render ENV --out DIR.
            """,
            Assert.Single(Read().Findings).ToString()
        );

    [Fact]
    public void Broken_variables_are_refused_at_once_and_not_shown() =>
        Assert.Equal(
            """
            FKS661 PULUMI_CONFIG = (not shown)
                   The engine sets it to a JSON object of texts, and this is something else.
                   Run the program by pulumi preview or pulumi up, not by hand.
            FKS661 PULUMI_CONFIG_SECRET_KEYS = (not shown)
                   The engine sets it to a JSON list of keys, and this is something else.
                   Run the program by pulumi preview or pulumi up, not by hand.
            """,
            string.Join("\n", Read(("PULUMI_STACK", "dev"), ("PULUMI_CONFIG", "pass7"), ("PULUMI_CONFIG_SECRET_KEYS", "{}")).Findings)
        );

    private static Checked<StackConfiguration> Read(params (string Name, string Value)[] variables) =>
        StackConfigurationSources.FromEngine(name => variables.FirstOrDefault(v => v.Name == name).Value);
}
