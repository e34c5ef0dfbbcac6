using FksSre.Sdk.Tests.Double;
using Pulumi;

namespace FksSre.Sdk.Tests.Comparison;

/// <summary>The same few resources as node/program.js.</summary>
internal static class NodeProgram
{
    public static IDictionary<string, object?> Run()
    {
        var plain = new Box(
            "plain",
            new BoxArgs
            {
                Content = "a",
                Size = 3,
                Items = ["x", "y"],
                Labels = { { "k", "v" } },
                Inner = new BoxArgs { Content = "c" },
            }
        );
        var secret = new Box(
            "secret",
            new BoxArgs { Content = Output.CreateSecret("t0ken"), Labels = { { "open", "v" }, { "closed", Output.CreateSecret("s") } } }
        );
        var dependent = new Box(
            "dependent",
            new BoxArgs
            {
                Content = plain.Serial.Apply(serial => serial!),
                Labels = { { "id", plain.Id }, { "text", Output.Format($"{plain.Content}-{secret.Content}") } },
                Items = ["x", plain.Id],
            }
        );
        _ = new Box("reference", new BoxArgs { Neighbour = dependent });
        var provider = new BoxProvider("provider");
        var shelf = new Shelf(
            "shelf",
            parent => _ = new Box("child", new BoxArgs { Size = 1 }, new CustomResourceOptions { Parent = parent }),
            new ComponentResourceOptions { Providers = { provider }, Protect = true }
        );
        _ = new Box("options", new BoxArgs(), Options(provider, shelf, plain));
        Deployment.Instance.Invoke<object>(
            "boxes:index:find",
            new FindArgs { Name = plain.Content, Where = ["here"] },
            new InvokeOptions { Provider = provider }
        );
        return new Dictionary<string, object?>
        {
            ["address"] = plain.Content,
            ["token"] = secret.Content,
            ["serials"] = new[] { plain.Serial },
        };
    }

    private static CustomResourceOptions Options(ProviderResource provider, params Resource[] dependsOn) =>
        new()
        {
            DependsOn = dependsOn,
            Protect = false,
            RetainOnDelete = true,
            DeleteBeforeReplace = true,
            IgnoreChanges = { "size" },
            ReplaceOnChanges = { "content" },
            HideDiffs = { "labels" },
            AdditionalSecretOutputs = { "serial" },
            Aliases =
            {
                new Alias { Name = "old" },
                new Alias { Type = "boxes:index:Crate" },
                new Alias { Urn = "urn:pulumi:test::project::boxes:index:Box::older" },
            },
            Version = "1.2.3",
            PluginDownloadURL = "https://example.org/plugin",
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) },
            Provider = provider,
        };

    private sealed class FindArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }

        [Input("where")]
        public InputList<string>? Where { get; set; }
    }
}
