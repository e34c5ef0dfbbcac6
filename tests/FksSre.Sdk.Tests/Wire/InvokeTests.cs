using FksSre.Sdk.Tests.Double;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Pagerduty;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Wire;

public class InvokeTests : WireTest
{
    [Fact]
    public async Task Result_of_a_call_is_an_output_that_depends_on_its_arguments()
    {
        AnswerWith(("id", Value.ForString("U1")), ("name", Value.ForString("Ann")));
        await UpdateAsync(() =>
        {
            var first = new Box("first", new BoxArgs { Content = "ann@example.org" });
            var user = GetUser.Invoke(new GetUserInvokeArgs { Email = first.Content });
            _ = new Box("second", new BoxArgs { Content = user.Apply(found => $"{found.Name} {found.Id}") });
        });
        var request = Assert.Single(Engine.Messages.OfType<ResourceInvokeRequest>());
        Assert.Equal("pagerduty:index/getUser:getUser", request.Tok);
        Assert.Equal(WireValue.Struct(("email", Value.ForString("ann@example.org"))), request.Args);
        Assert.Equal("Ann U1", Engine.Registration("second").Object.Fields["content"].StringValue);
        Assert.Equal(["urn:pulumi:test::project::boxes:index:Box::first"], Engine.Registration("second").Dependencies);
    }

    [Fact]
    public async Task Call_with_an_unknown_argument_is_not_made()
    {
        await PreviewAsync(() =>
        {
            var user = GetUser.Invoke(new GetUserInvokeArgs { Email = new Box("first").Id });
            _ = new Box("second", new BoxArgs { Content = user.Apply(found => found.Id) });
        });
        Assert.Empty(Engine.Messages.OfType<ResourceInvokeRequest>());
        Assert.Equal(WireValue.Unknown, Engine.Registration("second").Object.Fields["content"].StringValue);
    }

    [Fact]
    public async Task Secret_result_is_secret()
    {
        AnswerWith(("id", WireValue.Secret("U1")));
        await UpdateAsync(() =>
        {
            var user = GetUser.Invoke(new GetUserInvokeArgs { Email = "ann@example.org" });
            _ = new Box("box", new BoxArgs { Content = user.Apply(found => found.Id) });
        });
        Assert.Equal(WireValue.Secret("U1"), Engine.Registration("box").Object.Fields["content"]);
    }

    [Fact]
    public async Task Call_uses_the_provider_it_is_given_or_its_parents()
    {
        await UpdateAsync(() =>
        {
            var provider = new Provider("account");
            var args = new GetUserInvokeArgs { Email = "ann@example.org" };
            GetUser.Invoke(args, new InvokeOptions { Provider = provider });
            _ = new Shelf(
                "shelf",
                shelf => GetUser.Invoke(args, new InvokeOptions { Parent = shelf }),
                new ComponentResourceOptions { Providers = { provider } }
            );
        });
        Assert.All(Engine.Messages.OfType<ResourceInvokeRequest>(), request =>
            Assert.Equal("urn:pulumi:test::project::pulumi:providers:pagerduty::account::account-id", request.Provider)
        );
    }

    [Fact]
    public async Task Refused_arguments_fail_the_program_with_the_reason()
    {
        Engine.Behaviour.Invoke = _ => new ResourceInvokeResponse
        {
            Failures =
            {
                new CheckFailure { Property = "email", Reason = "is no address" },
            },
        };
        Assert.Equal(
            32,
            await Program.RunAsync(() =>
            {
                GetUser.Invoke(new GetUserInvokeArgs { Email = "ann" });
            })
        );
        Assert.Contains("is no address (email)", Assert.Single(Engine.Logged(LogSeverity.Error)), StringComparison.Ordinal);
    }

    private void AnswerWith(params (string Key, Value Value)[] fields) =>
        Engine.Behaviour.Invoke = _ => new ResourceInvokeResponse { Return = WireValue.Struct(fields) };
}
