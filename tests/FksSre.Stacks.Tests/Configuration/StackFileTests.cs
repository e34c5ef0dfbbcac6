using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;

namespace FksSre.Stacks.Tests.Configuration;

public class StackFileTests
{
    [Fact]
    public void Values_are_those_that_the_engine_would_hand_over()
    {
        var configuration = Legal(
            """
            encryptionsalt: v1:abc
            config:
              fks-sre:context: minikube
              sink: http://sink.fks:8081
              fks-sre:config:servicesNamespace: fks
              aws:number: 007
              aws:nothing:
              fks-sre:standalone:
                prometheus: {replicas: 1, storage: "7", retention: 1y, thanos: true, memory: ~}
                list: [a, 2]
            """
        );

        Assert.Equal(
            [
                new("aws:number", "007"),
                new("fks-sre:context", "minikube"),
                new("fks-sre:servicesNamespace", "fks"),
                new("fks-sre:sink", "http://sink.fks:8081"),
                new(
                    "fks-sre:standalone",
                    """{"prometheus":{"replicas":1,"storage":"7","retention":"1y","thanos":true,"memory":null},"list":["a",2]}"""
                ),
            ],
            configuration.Values
        );
        Assert.Empty(configuration.Encrypted);
        Assert.Empty(configuration.Withheld);
    }

    [Fact]
    public void Encrypted_values_are_there_as_placeholders()
    {
        var configuration = Legal(
            """
            config:
              fks-sre:discordWebhook:
                secure: v1:AAAA:BBBB
              fks-sre:standalone:
                prometheus:
                  remoteWrite: [{url: {secure: v1:CCCC}}]
            """
        );

        Assert.Equal(
            [new("fks-sre:discordWebhook", "<secret fks-sre:discordWebhook>"), new("fks-sre:standalone", "<secret fks-sre:standalone>")],
            configuration.Values
        );
        Assert.Equal(["fks-sre:discordWebhook", "fks-sre:standalone"], configuration.Encrypted);
        Assert.Equal(configuration.Encrypted, configuration.Withheld);
    }

    [Fact]
    public void Placeholder_of_a_url_is_legal()
    {
        var encrypted = Legal("config: {fks-sre:discordWebhook: {secure: v1:AAAA}}");
        var configuration = LegalConfiguration.Dev.With(ConfigKeys.DiscordWebhook, encrypted.Values[ConfigKeys.DiscordWebhook]) with
        {
            Encrypted = encrypted.Encrypted,
            Withheld = encrypted.Withheld,
        };

        Assert.Empty(configuration.Read().Findings);
    }

    [Fact]
    public void Stack_without_configuration_is_read() => Assert.Empty(Legal("encryptionsalt: v1:abc\nconfig:\n").Values);

    [Fact]
    public void Broken_YAML_is_refused_with_its_line() =>
        AssertFindings(
            "config:\n  fks-sre:context: \"minikube\n",
            """
            FKS103 Pulumi.dev.yaml:3 = (nothing)
                   This is not YAML: While scanning a quoted scalar, found unexpected end of stream.
                   Correct the line; what follows it in the same document was not read.
            """
        );

    [Fact]
    public void Key_that_stands_twice_is_refused_with_its_line() =>
        AssertFindings(
            "config:\n  fks-sre:context: minikube\n  fks-sre:context: fks-prod\n",
            """
            FKS105 Pulumi.dev.yaml:3 = fks-sre:context
                   The key stands in this mapping twice; which one holds would be left to chance.
                   Remove one of them.
            """
        );

    [Theory]
    [InlineData("", "0 documents")]
    [InlineData("- config", "no mapping")]
    [InlineData("a: 1\n---\nb: 2\n", "2 documents")]
    public void File_of_another_kind_is_refused(string text, string found) =>
        AssertFindings(
            text,
            $"""
            FKS662 Pulumi.dev.yaml = {found}
                   The file of a stack is one YAML document, a mapping with the key config.
                   Write config: with the keys below it, as the files of the other stacks do.
            """
        );

    [Fact]
    public void Configuration_that_is_a_list_is_refused() =>
        AssertFindings(
            "config:\n  - fks-sre:context\n",
            """
            FKS662 Pulumi.dev.yaml:2 = config is no mapping
                   The file of a stack is one YAML document, a mapping with the key config.
                   Write config: with the keys below it, as the files of the other stacks do.
            """
        );

    [Fact]
    public void Unknown_field_and_bad_key_are_refused_at_once() =>
        AssertFindings(
            "configuration: {}\nconfig:\n  a:b:c: 1\n",
            """
            FKS664 Pulumi.dev.yaml:1 = configuration
                   Pulumi knows no such field of a stack's file; known are config, encryptedkey, encryptionsalt, environment, secretsprovider.
                   Correct or remove it; keys of the configuration stand below config.
            FKS663 Pulumi.dev.yaml:3 = a:b:c
                   A key of a configuration is a namespace, a colon and a name.
                   Write e.g. fks-sre:context.
            """
        );

    [Fact]
    public void Nest_of_aliases_is_refused_at_once()
    {
        var levels = Enumerable.Range(1, 30).Select(i => $"  aws:l{i}: &l{i} [*l{i - 1}, *l{i - 1}, *l{i - 1}, *l{i - 1}]");

        AssertFindings(
            $"config:\n  aws:l0: &l0 a\n{string.Join('\n', levels)}\n",
            """
            FKS665 Pulumi.dev.yaml = (nothing)
                   It holds more than 10000 values, those that aliases repeat included.
                   Write the few keys that the files of the other stacks show.
            """
        );
    }

    private static StackConfiguration Legal(string text)
    {
        var result = StackConfigurationSources.FromFile("dev", text);
        Assert.Empty(result.Findings);
        Assert.Equal("dev", result.Value?.Stack);
        return Assert.IsType<StackConfiguration>(result.Value);
    }

    private static void AssertFindings(string text, string expected)
    {
        var result = StackConfigurationSources.FromFile("dev", text);
        Assert.Null(result.Value);
        Assert.Equal(expected, string.Join("\n", result.Findings));
    }
}
