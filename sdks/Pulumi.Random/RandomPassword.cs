namespace Pulumi.Random;

/// <summary>A password made once and kept in state; a change of Keepers makes a new one.</summary>
public class RandomPassword : CustomResource
{
    public RandomPassword(string name, RandomPasswordArgs args, CustomResourceOptions? options = null)
        : base("random:index/randomPassword:RandomPassword", name, args ?? new RandomPasswordArgs(), Sdk.Plugin.Options(
            options, secretOutputs: ["bcryptHash", "result"]))
    {
    }

    [Output("result")]
    public Output<string> Result { get; private set; } = null!;

    [Output("bcryptHash")]
    public Output<string> BcryptHash { get; private set; } = null!;
}

/// <summary>How the password is composed.</summary>
public sealed class RandomPasswordArgs : ResourceArgs
{
    [field: Input("keepers")]
    public InputMap<string> Keepers { get => field ??= []; set; }

    [Input("length", required: true)]
    public Input<int> Length { get; set; } = null!;

    [Input("lower")]
    public Input<bool>? Lower { get; set; }

    [Input("minLower")]
    public Input<int>? MinLower { get; set; }

    [Input("minNumeric")]
    public Input<int>? MinNumeric { get; set; }

    [Input("minSpecial")]
    public Input<int>? MinSpecial { get; set; }

    [Input("minUpper")]
    public Input<int>? MinUpper { get; set; }

    [Input("number")]
    public Input<bool>? Number { get; set; }

    [Input("numeric")]
    public Input<bool>? Numeric { get; set; }

    [Input("overrideSpecial")]
    public Input<string>? OverrideSpecial { get; set; }

    [Input("special")]
    public Input<bool>? Special { get; set; }

    [Input("upper")]
    public Input<bool>? Upper { get; set; }
}
