using Google.Protobuf;

namespace FksSre.Sdk.Tests.Comparison;

/// <summary>Field numbers a message carries that our contract file does not name.</summary>
internal static class UnknownFields
{
    public static IEnumerable<int> Of(IMessage message)
    {
        var result = new SortedSet<int>();
        using var input = new CodedInputStream(message.ToByteArray());
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            var number = WireFormat.GetTagFieldNumber(tag);
            if (message.Descriptor.FindFieldByNumber(number) is null)
            {
                result.Add(number);
            }

            input.SkipLastField();
        }

        return result;
    }
}
