namespace Pulumi;

/// <summary>An input of any type, as the serializer meets it.</summary>
internal interface IInput
{
    IOutput ToOutput();
}

/// <summary>An argument of a resource: a plain value or the output of another resource.</summary>
public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input(Output<T> output) => _output = output ?? throw new ArgumentNullException(nameof(output));

    /// <summary>For collections, which keep their elements apart and join them only when asked.</summary>
    private protected Input()
    {
    }

    /// <summary>The whole value. Collections override it.</summary>
    private protected virtual Output<T> Whole => _output!;

    public static implicit operator Input<T>(T value) => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.Whole;

    IOutput IInput.ToOutput() => Whole;
}
