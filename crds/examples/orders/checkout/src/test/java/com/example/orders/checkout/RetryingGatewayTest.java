package com.example.orders.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.orders.pricing.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RetryingGatewayTest {
  private int calls;

  @Test
  void tryingAgainHelps() throws Exception {
    PaymentGateway gateway = new RetryingGateway(answeringAt(3), 4, 50);

    assertEquals("paid", gateway.charge(Shop.CARD, Money.of("1")));
    assertEquals(3, calls);
  }

  @Test
  void itGivesUpInTheEnd() {
    PaymentGateway gateway = new RetryingGateway(answeringAt(9), 3, 50);

    assertThrows(
        PaymentGateway.UnreachableException.class,
        () -> gateway.charge(Shop.CARD, Money.of("1")));
    assertEquals(3, calls);
  }

  private PaymentGateway answeringAt(int call) {
    return (card, amount) -> {
      calls++;
      if (calls < call) {
        throw new PaymentGateway.UnreachableException();
      }
      return "paid";
    };
  }
}
