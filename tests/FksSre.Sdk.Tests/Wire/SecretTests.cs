using FksSre.Sdk.Tests.Double;
using Google.Protobuf.WellKnownTypes;
using Pulumi;

namespace FksSre.Sdk.Tests.Wire;

public class SecretTests : WireTest
{
    private const string Planted = "planted-secret";

    [Fact]
    public async Task Secret_argument_carries_the_secret_signature()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box", new BoxArgs { Content = Output.CreateSecret(Planted) });
        });
        Assert.Equal(WireValue.Secret(Planted), Engine.Registration("box").Object.Fields["content"]);
    }

    [Fact]
    public async Task Secret_element_leaves_the_rest_of_the_map_plain()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box", new BoxArgs { Labels = { { "open", "v" }, { "closed", Output.CreateSecret(Planted) } } });
        });
        Assert.Equal(
            WireValue.Object(("closed", WireValue.Secret(Planted)), ("open", Value.ForString("v"))),
            Engine.Registration("box").Object.Fields["labels"]
        );
    }

    [Fact]
    public async Task Text_made_with_a_secret_is_secret()
    {
        await UpdateAsync(() =>
        {
            var secret = Output.CreateSecret(Planted);
            _ = new Box("format", new BoxArgs { Content = Output.Format($"key={secret}") });
        });
        Assert.Equal(WireValue.Secret($"key={Planted}"), Engine.Registration("format").Object.Fields["content"]);
    }

    [Fact]
    public async Task Additional_secret_output_is_secret_for_who_uses_it()
    {
        Engine.Behaviour.Computed["first"] = WireValue.Struct(("serial", Value.ForString(Planted)));
        await UpdateAsync(() =>
        {
            var first = new Box("first", null, new CustomResourceOptions { AdditionalSecretOutputs = { "serial" } });
            _ = new Box("second", new BoxArgs { Content = first.Serial.Apply(serial => serial!) });
        });
        Assert.Equal(["serial"], Engine.Registration("first").AdditionalSecretOutputs);
        Assert.Equal(WireValue.Secret(Planted), Engine.Registration("second").Object.Fields["content"]);
    }

    [Fact]
    public async Task Secret_stack_output_stays_secret()
    {
        Assert.Equal(0, await Program.RunAsync(() => new Dictionary<string, object?> { ["key"] = Output.CreateSecret(Planted) }));
        Assert.Equal(WireValue.Secret(Planted), Engine.OutputsOf("project-test").Outputs.Fields["key"]);
    }

    [Fact]
    public async Task Unknown_secret_is_sent_as_unknown()
    {
        await PreviewAsync(() =>
        {
            var id = Output.CreateSecret(new Box("first").Id);
            _ = new Box("second", new BoxArgs { Content = id });
        });
        Assert.Equal(WireValue.Unknown, Engine.Registration("second").Object.Fields["content"].StringValue);
    }

    [Fact]
    public async Task Engine_is_told_that_secrets_are_understood()
    {
        await UpdateAsync(() =>
        {
            _ = new Box("box");
        });
        Assert.True(Engine.Registration("box").AcceptSecrets);
    }
}
